import { hours as endpoints } from '@mulin/shared/hours/endpoints'
import type { Hours } from '@mulin/shared/hours/hours'
import { fireEvent, screen, waitFor } from '@testing-library/react'
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
  expect(screen.getByText(/前有答复/)).toBeInTheDocument()
})

test('who has none is shown the way to some', async () => {
  answer(endpoints.mine, { hours: [], confirmedMinutes: 0 })
  renderScreen(<MyHours />, { as: resident() })
  await screen.findByText('还没有志愿时长。')

  press('看看活动')

  expect(visited()).toEqual(['/pages/activities/index'])
})

test('something wrong is said in words, which stay when the network fails', async () => {
  show(someHours())
  renderScreen(<MyHours />, { as: resident() })
  await screen.findByText('待确认')
  press('有异议 荷叶社区义诊')
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

  await waitFor(() => expect(screen.queryByRole('button', { name: '有异议 荷叶社区义诊' })).not.toBeInTheDocument())
  expect(screen.getByText('有异议')).toBeInTheDocument()
})

test('what was answered already is refused in words', async () => {
  show(someHours({ state: 'confirmed' }))
  renderScreen(<MyHours />, { as: resident() })
  await screen.findByText('已确认')
  refuse(endpoints.dispute, 'hours_moved_on', { state: 'settled' })
  press('有异议 荷叶社区义诊')
  fireEvent.input(screen.getByLabelText(/请说明情况/), { target: { value: '少记了' } })
  press('提交')

  expect(await screen.findByText(/这段时长已经有变化。/)).toBeInTheDocument()
})
