import { hours as endpoints } from '@mulin/shared/hours/endpoints'
import type { HoursRow } from '@mulin/shared/hours/hours'
import { fireEvent, screen, within } from '@testing-library/react'
import { hoursRow } from '../../../../test/hours'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { HoursToConfirm } from './hours-to-confirm'

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

test('a shift whose names were forgotten can still be decided', async () => {
  show(hoursRow({ name: '' }))
  renderScreen(<HoursToConfirm />, { as: resident() })

  expect(await screen.findByText('姓名已去除')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确认 姓名已去除' })).toBeInTheDocument()
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
  expect(screen.getByText('请填 0 到 1440 之间的整数')).toBeInTheDocument()
  expect(screen.getByText('请写明原因，至少两个字')).toBeInTheDocument()
  write(/多少分钟/, '90')
  write(/原因/, '提前半小时离开')
  fireEvent.click(inSheet().getByRole('button', { name: '更正' }))

  await screen.findByText('志愿者 01 的时长已更正')
  expect(sent).toEqual([[90, '提前半小时离开']])
})

test.each([
  ['维持', undefined],
  ['更正', 150],
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
  refuse(endpoints.confirm, 'hours_moved_on', { state: 'confirmed' })
  press('确认 志愿者 01')
  expect(await screen.findByText(/这段时长已经有变化。/)).toBeInTheDocument()

  show()
  press('刷新列表')

  expect(await screen.findByText('没有待确认的时长。')).toBeInTheDocument()
})
