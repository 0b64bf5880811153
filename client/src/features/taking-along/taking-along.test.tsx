import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { activityAddress } from '@mulin/shared/h5-address'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expectAccessible } from '../../../test/accessible'
import { activityId, anActivity, aSession, aTree, inDays } from '../../../test/activities'
import { renderScreen } from '../../../test/screen'
import { answer } from '../../../test/server'
import { linkTo } from '../../platform/navigation'
import { TakingAlong } from './taking-along'

const opened: { href: string; download: string }[] = []

beforeEach(() => {
  opened.length = 0
  answer(areas.tree, { areas: aTree })
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push({ href: this.href, download: this.download })
  })
})

function open(over: Partial<Activity> = {}) {
  answer(activities.one, anActivity({ version: 3, ...over }))
  return renderScreen(<TakingAlong />, { params: { activityId: activityId() } })
}

const eventData = () => document.head.querySelector('script[type="application/ld+json"]')
const posterOf = (version: number) => `http://api.test/activities/${activityId()}/poster.png?v=${version}`

test('a browser opens the calendar file of the activity', async () => {
  open()

  fireEvent.click(await screen.findByRole('button', { name: '加入日历' }))

  expect(opened).toEqual([{ href: `http://api.test/activities/${activityId()}/calendar.ics`, download: '' }])
})

test('the poster is looked at, then kept under the name of the activity', async () => {
  open()

  fireEvent.click(await screen.findByRole('button', { name: '看海报' }))
  expect(await screen.findByRole('img', { name: '荷叶社区义诊 海报' })).toHaveAttribute('src', posterOf(3))
  await expectAccessible()
  fireEvent.click(screen.getByRole('button', { name: '保存海报' }))

  expect(await screen.findByText('已保存')).toBeInTheDocument()
  expect(opened).toEqual([{ href: posterOf(3), download: '荷叶社区义诊 海报.png' }])
})

test('what is over, or called off, goes into no calendar', async () => {
  open({ sessions: [aSession({ startsAt: inDays(-2, '09:00'), endsAt: inDays(-2, '11:00') })] })

  await screen.findByRole('button', { name: '看海报' })

  expect(screen.queryByRole('button', { name: '加入日历' })).not.toBeInTheDocument()
})

test('a draft is not taken along', async () => {
  const { container } = open({ state: 'draft' })

  await act(() => new Promise((done) => setTimeout(done, 100)))

  expect(container).toBeEmptyDOMElement()
})

test('while the page is open, search engines read the activity as an event; afterwards they do not', async () => {
  const { unmount } = open()

  await waitFor(() => expect(eventData()).not.toBeNull())
  const event = JSON.parse(eventData()!.textContent)
  unmount()

  expect(event).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: '荷叶社区义诊',
    url: linkTo('activity', { activityId: activityId() }),
    image: posterOf(3),
    organizer: { name: '荷叶社区' },
    startDate: expect.stringMatching(/\+08:00$/),
  })
  expect(eventData()).toBeNull()
})

test('files that are made elsewhere lead to the page as the app calls it', () => {
  expect(activityAddress(window.location.origin, activityId())).toBe(linkTo('activity', { activityId: activityId() }))
})
