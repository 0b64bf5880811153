import { hours as endpoints } from '@mulin/shared/hours/endpoints'
import { fireEvent, screen, within } from '@testing-library/react'
import { someHours } from '../../../../test/hours'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff } from '../../../../test/server'
import { aTraining } from '../../../../test/trainings'
import { MyHours } from './my-hours'

const trainings = [1, 2, 3, 4, 5].map(aTraining)
const part = () => screen.findByRole('region', { name: '培训情况' })

test('what I was taught is in my record, when, how long and by whom, and makes no hours', async () => {
  answer(endpoints.mine, { hours: [someHours()], confirmedMinutes: 0, trainings: trainings.slice(0, 1) })
  renderScreen(<MyHours />, { as: resident() })

  expect(within(await part()).getByText('急救课 第 1 课')).toBeInTheDocument()
  expect(within(await part()).getByText(/ · 1 小时 30 分钟 · 荷叶社区$/)).toBeInTheDocument()
  expect(screen.getByText('已确认 0 分钟')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '志愿服务' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /次培训/ })).not.toBeInTheDocument()
})

test('who has not served yet has them all the same, the latest ones first and the others one tap away', async () => {
  answer(endpoints.mine, { hours: [], confirmedMinutes: 0, trainings })
  renderScreen(<MyHours />, { as: resident() })

  expect(await screen.findByText('还没有志愿时长。')).toBeInTheDocument()
  expect(within(await part()).getAllByText(/急救课/)).toHaveLength(3)
  fireEvent.click(screen.getByRole('button', { name: '看全部 5 次培训' }))

  expect(
    within(await part())
      .getAllByText(/急救课/)
      .map(({ textContent }) => textContent),
  ).toEqual([1, 2, 3, 4, 5].map((n) => `急救课 第 ${n} 课`))
  expect(screen.queryByRole('button', { name: /次培训/ })).not.toBeInTheDocument()
})

test.each([
  ['there are none', []],
  ['a server of before does not speak of them', undefined],
])('nothing is said of them where %s', async (_, none) => {
  answer(endpoints.mine, { hours: [someHours()], confirmedMinutes: 0, trainings: none })
  renderScreen(<MyHours />, { as: resident() })

  expect(await screen.findByText('记了 2 小时')).toBeInTheDocument()
  expect(screen.queryByText('培训情况')).not.toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: '志愿服务' })).not.toBeInTheDocument()
})

test('without a network the page says so, and has them once it is asked again', async () => {
  cutOff(endpoints.mine)
  renderScreen(<MyHours />, { as: resident() })
  const again = await screen.findByRole('button', { name: /再试|重试/ })

  answer(endpoints.mine, { hours: [], confirmedMinutes: 0, trainings })
  fireEvent.click(again)

  expect(await part()).toBeInTheDocument()
})
