import { hours as endpoints } from '@mulin/shared/hours/endpoints'
import type { HoursEntry, HoursRow } from '@mulin/shared/hours/hours'
import { fireEvent, screen, within } from '@testing-library/react'
import { hoursRow } from '../../../../test/hours'
import { inDays } from '../../../../test/activities'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { HoursToConfirm } from './hours-to-confirm'
import { WaitingHours } from './waiting-hours'

const show = (...rows: HoursRow[]) =>
  answer(endpoints.list, ({ state }) => ({ hours: rows.filter((row) => row.state === state) }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const inSheet = () => within(screen.getByRole('dialog'))

test('what waits is listed with what was recorded and how long there is', async () => {
  show(hoursRow())
  renderScreen(<HoursToConfirm />, { as: resident() })

  expect(await screen.findByText('志愿者 01')).toBeInTheDocument()
  expect(screen.getByText('记了 2 小时')).toBeInTheDocument()
  expect(screen.getByText(/^班次 .*；09:00 签到，11:00 签退$/)).toBeInTheDocument()
})

test('how many disputes wait is said before anybody opens them, and stays while what is over is read', async () => {
  answer(endpoints.list, ({ state }) => ({
    hours: [],
    ...(state === 'pending' && { waiting: { pending: 0, disputed: 2 } }),
  }))
  renderScreen(<HoursToConfirm />, { as: resident() })

  const disputes = await screen.findByRole('radio', { name: /有异议 2$/ })
  fireEvent.click(screen.getByRole('radio', { name: '已确认' }))
  await screen.findByText('还没有确认过时长。')
  expect(disputes).toHaveAccessibleName(expect.stringMatching(/有异议 2$/))
})

test('a shift whose names were forgotten can still be decided', async () => {
  show(hoursRow({ name: '' }))
  renderScreen(<HoursToConfirm />, { as: resident() })

  expect(await screen.findByText('姓名已去除')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确认 姓名已去除' })).toBeInTheDocument()
})

test('what nobody answered in time says that the office has it, in its list and among all that waits', async () => {
  const late = hoursRow({ dueAt: inDays(-1), passedUp: [inDays(0)] })
  show(late)
  const { unmount } = renderScreen(<HoursToConfirm />, { as: resident() })

  const steps = within(await screen.findByRole('list', { name: '记录 志愿者 01' }))
  expect(steps.getByText('超过期限没有答复，已报街道')).toBeInTheDocument()
  unmount()

  const waiting = { kind: 'hours' as const, since: late.stateAt, ...late, dueAt: inDays(-1) }
  renderScreen(<WaitingHours item={waiting} chosen={false} />, { as: resident() })
  expect(await screen.findByText(/过期没有办，已报街道$/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确认 志愿者 01' })).toBeInTheDocument()
})

test('that nobody wrote down when they left is said', async () => {
  show(hoursRow({ checkedOutAt: undefined }))
  renderScreen(<HoursToConfirm />, { as: resident() })

  expect(await screen.findByText(/；09:00 签到，没有签退记录$/)).toBeInTheDocument()
})

test('hours are confirmed from the list', async () => {
  show(hoursRow())
  renderScreen(<HoursToConfirm />, { as: resident() })
  await screen.findByText('志愿者 01')
  answer(endpoints.confirm, () => {
    show(hoursRow({ state: 'confirmed' }))
    return hoursRow({ state: 'confirmed' })
  })

  press('确认 志愿者 01')

  expect(await screen.findByText('没有待确认的时长。')).toBeInTheDocument()
})

test('a correction needs whole minutes and a reason', async () => {
  const sent: unknown[] = []
  show(hoursRow())
  answer(endpoints.correct, (input) => {
    sent.push([input.minutes, input.reason])
    return hoursRow({ state: 'confirmed' })
  })
  renderScreen(<HoursToConfirm />, { as: resident() })
  await screen.findByText('志愿者 01')
  press('更正 志愿者 01')

  write(/多少分钟/, '一小时')
  fireEvent.click(inSheet().getByRole('button', { name: '更正' }))
  expect(screen.getByText('请填 0 到 120 之间的整数，不能比这一班还长')).toBeInTheDocument()
  expect(screen.getByText('请写明原因，至少两个字')).toBeInTheDocument()
  expect(screen.getByText(/这一班一共 2 小时/)).toBeInTheDocument()
  write(/多少分钟/, '121')
  expect(screen.getByText('请填 0 到 120 之间的整数，不能比这一班还长')).toBeInTheDocument()
  write(/多少分钟/, '90')
  write(/原因/, '提前半小时离开')
  fireEvent.click(inSheet().getByRole('button', { name: '更正' }))

  await screen.findByText('志愿者 01 的时长已更正')
  expect(sent).toEqual([[90, '提前半小时离开']])
})

test.each([
  ['维持', undefined],
  ['更正', 110],
] as const)('a dispute is answered: %s', async (word, minutes) => {
  const sent: unknown[] = []
  show(hoursRow({ state: 'disputed' }))
  answer(endpoints.answer, (input) => {
    sent.push([input.minutes, input.reason])
    return hoursRow({ state: 'settled' })
  })
  renderScreen(<HoursToConfirm />, { as: resident() })
  fireEvent.click(await screen.findByRole('radio', { name: '有异议' }))
  await screen.findByText('志愿者 01')
  press(`${word} 志愿者 01`)
  if (minutes) write(/多少分钟/, String(minutes))
  write(/原因/, '核对过签退记录')

  fireEvent.click(inSheet().getByRole('button', { name: word }))

  await screen.findByText(/已答复 志愿者 01|志愿者 01 的时长已更正/)
  expect(sent).toEqual([[minutes, '核对过签退记录']])
})

test('when somebody else was faster one is told, and the list is read again', async () => {
  show(hoursRow())
  renderScreen(<HoursToConfirm />, { as: resident() })
  await screen.findByText('志愿者 01')
  refuse(endpoints.confirm, 'hours_moved_on', { state: 'confirmed', minutes: 60 })
  press('确认 志愿者 01')
  expect(await screen.findByText(/这段时长刚有变化，现在记 1 小时。/)).toBeInTheDocument()

  show()
  press('刷新列表')

  expect(await screen.findByText('没有待确认的时长。')).toBeInTheDocument()
})

test('a correction says which minutes were seen; when they changed, what was written stays and is sent once more', async () => {
  const sent: number[] = []
  show(hoursRow())
  renderScreen(<HoursToConfirm />, { as: resident() })
  await screen.findByText('志愿者 01')
  press('更正 志愿者 01')
  write(/多少分钟/, '30')
  write(/原因/, '提前离开')
  refuse(endpoints.correct, 'hours_moved_on', { state: 'pending', minutes: 60 })
  fireEvent.click(inSheet().getByRole('button', { name: '更正' }))
  await inSheet().findByText(/现在记 1 小时/)
  const [entry] = hoursRow().entries
  show(hoursRow({ version: 2, entries: [entry!, { ...entry!, minutes: -60 }] }))
  answer(endpoints.correct, (input) => {
    sent.push(input.version!, input.minutes)
    return hoursRow({ state: 'confirmed' })
  })

  fireEvent.click(inSheet().getByRole('button', { name: '刷新列表' }))
  await inSheet().findByText(/现在记了 1 小时/)
  fireEvent.click(inSheet().getByRole('button', { name: '更正' }))

  await screen.findByText('志愿者 01 的时长已更正')
  expect(sent).toEqual([2, 30])
})

test('before the shift is over nobody writes other minutes', async () => {
  show(hoursRow({ startsAt: inDays(1, '09:00'), endsAt: inDays(1, '11:00') }))
  renderScreen(<HoursToConfirm />, { as: resident() })

  expect(await screen.findByText('这一班还没结束，结束后才能更正或答复。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '更正 志愿者 01' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确认 志愿者 01' })).toBeInTheDocument()
})

test('what was confirmed and changed says so, and leads to the certificate over it', async () => {
  const [entry] = hoursRow().entries
  const confirmed = { ...entry!, action: 'confirm', by: 'staff', minutes: 0 } as const
  const voided: HoursEntry = { ...entry!, action: 'void', minutes: -120, certificates: ['ZY2026-AAAA-BBBB'] }
  show(hoursRow({ entries: [entry!, confirmed, voided] }))
  renderScreen(<HoursToConfirm />, { as: resident() })
  expect(await screen.findByText('确认以后签到签退有变化，要再核对一次')).toBeInTheDocument()

  press(/核对证明 ZY2026-AAAA-BBBB/)

  expect(visited()).toEqual([expect.stringMatching(/certificate\/index\?number=ZY2026-AAAA-BBBB/)])
})
