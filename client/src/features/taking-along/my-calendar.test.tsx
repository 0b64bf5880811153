import { calendars } from '@mulin/shared/calendars'
import { fireEvent, screen, within } from '@testing-library/react'
import { expectAccessible } from '../../../test/accessible'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { MyCalendar } from './my-calendar'

const known = (letter: string) => ({
  path: `/me/calendar/${letter.repeat(43)}.ics`,
  renewedAt: '2026-11-22T04:00:00.000Z',
})
const addressOf = (letter: string) => `http://api.test${known(letter).path}`
const open = () => renderScreen(<MyCalendar />, { as: resident() })

/** Says yes to what a button asks first. */
async function confirm(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }))
  fireEvent.click(within(await screen.findByRole('dialog', { name })).getByRole('button', { name }))
}

test('nobody has an address before asking for one', async () => {
  answer(calendars.mine, {})
  open()
  const make = await screen.findByRole('button', { name: '生成订阅地址' })
  answer(calendars.renew, known('a'))
  answer(calendars.mine, known('a'))

  fireEvent.click(make)

  expect(await screen.findByText(addressOf('a'))).toBeInTheDocument()
})

test('the address is copied or opened by a calendar; who can read it is said beside it', async () => {
  answer(calendars.mine, known('a'))
  const hrefs: string[] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    hrefs.push(this.href)
  })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '复制地址' }))
  fireEvent.click(screen.getByRole('button', { name: '用日历打开' }))

  expect(device.copied).toEqual([addressOf('a')])
  expect(hrefs).toEqual([addressOf('a').replace('http:', 'webcal:')])
  expect(screen.getByText(/知道这个地址的人，都能看到/)).toBeInTheDocument()
  expect(screen.getByText('周日 11月22日 12:00 生成')).toBeInTheDocument()
  await expectAccessible()
})

test('a new address comes only after it was said that the old one ends', async () => {
  answer(calendars.mine, known('a'))
  answer(calendars.renew, () => {
    answer(calendars.mine, known('b'))
    return known('b')
  })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '换一个新地址' }))
  expect(await screen.findByText(/旧地址马上失效/)).toBeInTheDocument()
  fireEvent.click(
    within(screen.getByRole('dialog', { name: '换一个新地址' })).getByRole('button', { name: '换一个新地址' }),
  )

  expect(await screen.findByText(addressOf('b'))).toBeInTheDocument()
  expect(screen.queryByText(addressOf('a'))).not.toBeInTheDocument()
})

test('taken back, the address is gone', async () => {
  answer(calendars.mine, known('a'))
  answer(calendars.end, () => {
    answer(calendars.mine, {})
    return {}
  })
  open()

  await confirm('停用订阅')

  expect(await screen.findByText('还没有订阅地址。')).toBeInTheDocument()
})

test('when renewing fails, the address stays and the reason is said', async () => {
  answer(calendars.mine, known('a'))
  refuse(calendars.renew, 'busy')
  open()

  await confirm('换一个新地址')

  expect(await screen.findByText(/同时办理的人较多/)).toBeInTheDocument()
  expect(screen.getByText(addressOf('a'))).toBeInTheDocument()
})

test('without network there is a way to try again', async () => {
  cutOff(calendars.mine)
  open()
  const retry = await screen.findByRole('button', { name: '重试' })
  answer(calendars.mine, known('a'))

  fireEvent.click(retry)

  expect(await screen.findByText(addressOf('a'))).toBeInTheDocument()
})
