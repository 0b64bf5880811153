import { hours as endpoints } from '@mulin/shared/hours/endpoints'
import type { Hours } from '@mulin/shared/hours/hours'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { inDays } from '../../../../test/activities'
import { someHours } from '../../../../test/hours'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { MyHours } from './my-hours'

const show = (...hours: Hours[]) => answer(endpoints.mine, { hours, confirmedMinutes: 150 })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('the total is what is confirmed, and each shift says where it stands', async () => {
  show(someHours())
  renderScreen(<MyHours />, { as: resident() })

  expect(await screen.findByText('已确认 2 小时 30 分钟')).toBeInTheDocument()
  expect(screen.getByText('待确认')).toBeInTheDocument()
  expect(screen.getByText('记了 2 小时')).toBeInTheDocument()
  expect(screen.getByText('09:00 签到，11:00 签退')).toBeInTheDocument()
  expect(screen.getByText(/还有 2 小时等待社区答复/)).toBeInTheDocument()
  expect(screen.getByText(/前有答复/)).toBeInTheDocument()
})

test('without a check-out it is said what to do about it', async () => {
  const [entry] = someHours().entries
  show(someHours({ checkedOutAt: undefined, entries: [{ ...entry!, minutes: 0 }] }))
  renderScreen(<MyHours />, { as: resident() })

  expect(await screen.findByText(/09:00 签到，没有签退记录。点“提出异议”说几点走的/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '提出异议 荷叶社区义诊' })).toBeInTheDocument()
})

test.each([
  ['a volunteer', 'approved', '看看活动', '/pages/activities/index'],
  ['who is none yet', 'declined', '登记成为志愿者', '/packages/service/volunteer/index'],
] as const)('without any, %s is shown the way to some', async (_, state, button, path) => {
  answer(endpoints.mine, { hours: [], confirmedMinutes: 0 })
  renderScreen(<MyHours />, { as: resident({ volunteer: { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state } }) })
  await screen.findByText('还没有志愿时长。')

  fireEvent.click(await screen.findByRole('button', { name: button }))

  expect(visited()).toEqual([path])
})

test('what was corrected is told in order with its reason', async () => {
  const { entries } = someHours()
  const correction = { at: inDays(0), action: 'correct', by: 'staff', title: '社区工作人员 01', minutes: -30 } as const
  show(someHours({ state: 'confirmed', entries: [...entries, { ...correction, reason: '提前离开' }] }))
  renderScreen(<MyHours />, { as: resident() })

  expect(await screen.findByText('按签到签退记录 +2 小时')).toBeInTheDocument()
  expect(screen.getByText('更正 −30 分钟')).toBeInTheDocument()
  expect(screen.getByText('提前离开')).toBeInTheDocument()
})

test('what nobody answered in time is with the office, and stays to be disputed', async () => {
  const hours = someHours()
  show({ ...hours, dueAt: inDays(-1), passedUp: [inDays(0)] })
  renderScreen(<MyHours />, { as: resident() })

  expect(await screen.findByText(/前答复，过期没有办，已报街道。/)).toBeInTheDocument()
  expect(screen.queryByText(/前有答复/)).not.toBeInTheDocument()
  expect(screen.getByText('超过期限没有答复，已报街道')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '提出异议 荷叶社区义诊' })).toBeInTheDocument()
})

test('something wrong is said in words, which stay when the network fails', async () => {
  show(someHours())
  renderScreen(<MyHours />, { as: resident() })
  await screen.findByText('待确认')
  press('提出异议 荷叶社区义诊')
  press('提交')
  expect(screen.getByText('请写明情况，至少两个字')).toBeInTheDocument()
  cutOff(endpoints.dispute)
  fireEvent.input(screen.getByLabelText(/请说明情况/), { target: { value: '我到四点才走' } })
  press('提交')
  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

  const disputed = someHours({ state: 'disputed' })
  answer(endpoints.dispute, ({ reason }) => {
    expect(reason).toBe('我到四点才走')
    show(disputed)
    return disputed
  })
  press('提交')

  await waitFor(() => expect(screen.queryByRole('button', { name: '提出异议 荷叶社区义诊' })).not.toBeInTheDocument())
  expect(screen.getByText('有异议')).toBeInTheDocument()
})

test('what was answered already is refused in words', async () => {
  show(someHours({ state: 'confirmed' }))
  renderScreen(<MyHours />, { as: resident() })
  await screen.findByText('已确认')
  refuse(endpoints.dispute, 'hours_moved_on', { state: 'settled' })
  press('提出异议 荷叶社区义诊')
  fireEvent.input(screen.getByLabelText(/请说明情况/), { target: { value: '少记了' } })
  press('提交')

  expect(await screen.findByText(/这段时长已经有变化。/)).toBeInTheDocument()
})
