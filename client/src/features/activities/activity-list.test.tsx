import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { aCard, activityId, aSignUp, aTree, heyeEstate, inDays } from '../../../test/activities'
import { reachEnd, renderScreen, visited } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { today } from '../../platform/clock'
import { ActivityList } from './activity-list'
import { NextActivities } from './next-activities'

const none = new Map()
const heye = { path: heyeEstate.areaPath, isKnown: true }
const nowhere = { path: undefined, isKnown: true }

beforeEach(() => answer(areas.tree, { areas: aTree }))

/** What was asked for, call by call. */
function asked(): object[] {
  const calls: object[] = []
  answer(activities.list, ({ limit: _, ...input }) => {
    calls.push(input)
    return { activities: [aCard()] }
  })
  return calls
}

const choose = async (filter: RegExp, option: string | RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name: filter }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: option }))
}

test('at the end of what my community has, everything else is one press away', async () => {
  const calls = asked()
  renderScreen(<ActivityList home={heye} mine={none} />)

  fireEvent.click(await screen.findByRole('button', { name: '看看全街道的活动' }))

  await waitFor(() => expect(calls).toEqual([{ communityId: 'heye' }, {}]))
  await waitFor(() => expect(screen.queryByRole('button', { name: '看看全街道的活动' })).not.toBeInTheDocument())
})

test('what is over since this morning stands behind what is ahead', async () => {
  const over = aCard({ id: activityId(1), title: '晨练', startsAt: inDays(-1, '07:00'), endsAt: inDays(-1, '08:00') })
  answer(activities.list, { activities: [over, aCard({ id: activityId(2), title: '晚上的读书会' })] })
  renderScreen(<ActivityList home={nowhere} mine={none} />)
  await screen.findByText('晨练')

  expect(screen.getAllByText(/晨练|晚上的读书会/).map(({ textContent }) => textContent)).toEqual([
    '晚上的读书会',
    '晨练',
  ])
})

test('my community comes first, and everything is one choice away', async () => {
  const calls = asked()
  renderScreen(<ActivityList home={heye} mine={none} />)
  await screen.findByText('荷叶社区义诊')

  await choose(/^社区：荷叶社区/, '全街道')

  await waitFor(() => expect(calls).toEqual([{ communityId: 'heye' }, {}]))
})

test('type and day are filters of their own', async () => {
  const calls = asked()
  renderScreen(<ActivityList home={nowhere} mine={none} />)

  await choose(/^类型/, '读书会')
  await choose(/^日期/, '今天')

  await waitFor(() => expect(calls.at(-1)).toEqual({ type: 'reading_club', from: today(), to: today() }))
})

test('any day can be picked', async () => {
  const calls = asked()
  renderScreen(<ActivityList home={nowhere} mine={none} />)
  await choose(/^日期/, '选择日期')

  fireEvent.change(screen.getByLabelText('哪一天'), { target: { value: '2099-12-01' } })

  await waitFor(() => expect(calls.at(-1)).toEqual({ from: '2099-12-01', to: '2099-12-01' }))
})

test('a card says what, when, where, how many seats, and whether I am in', async () => {
  asked()
  renderScreen(<ActivityList home={nowhere} mine={new Map([[activityId(), aSignUp()]])} />)

  const card = await screen.findByRole('button', { name: /荷叶社区义诊/ })

  expect(card).toHaveTextContent('荷叶社区服务中心')
  expect(card).toHaveTextContent('余 12 席')
  expect(card).toHaveTextContent('您已报名')
  fireEvent.click(card)
  expect(visited()).toEqual([`/packages/activity/activity/index?activityId=${activityId()}`])
})

test('reading on brings the next page', async () => {
  answer(activities.list, ({ after }) =>
    after === undefined
      ? { activities: [aCard()], next: 'page-2' }
      : { activities: [aCard({ id: activityId(2), title: '读书会' })] },
  )
  renderScreen(<ActivityList home={nowhere} mine={none} />)
  await screen.findByText('荷叶社区义诊')

  reachEnd()

  expect(await screen.findByText('都在这里了')).toBeInTheDocument()
  expect(screen.getByRole('list', { name: '活动 第 2 页' })).toHaveTextContent('读书会')
})

test('nothing found offers everything again', async () => {
  answer(activities.list, ({ communityId }) => ({ activities: communityId ? [] : [aCard()] }))
  renderScreen(<ActivityList home={heye} mine={none} />)

  fireEvent.click(await screen.findByRole('button', { name: '清除筛选' }))

  expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
})

test('without network another try brings the list', async () => {
  cutOff(activities.list)
  renderScreen(<ActivityList home={nowhere} mine={none} />)
  const retry = await screen.findByRole('button', { name: '重试' })

  asked()
  fireEvent.click(retry)

  expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
})

test('home keeps what it showed last for when the network is gone', async () => {
  asked()
  const { unmount } = renderScreen(<NextActivities home={nowhere} mine={none} />)
  await screen.findByText('荷叶社区义诊')
  unmount()

  cutOff(activities.list)
  renderScreen(<NextActivities home={nowhere} mine={none} />)

  expect(screen.getByText('荷叶社区义诊')).toBeInTheDocument()
})

test('home says when nothing is near', async () => {
  answer(activities.list, { activities: [] })
  renderScreen(<NextActivities home={nowhere} mine={none} />)

  expect(await screen.findByText('最近没有新活动。')).toBeInTheDocument()
})
