import { hours } from '@mulin/shared/hours/endpoints'
import type { Hours } from '@mulin/shared/hours/hours'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { fireEvent, screen } from '@testing-library/react'
import { expectAccessible } from '../../../../test/accessible'
import { aSignUp, inDays, signUpId } from '../../../../test/activities'
import { someHours } from '../../../../test/hours'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff } from '../../../../test/server'
import { HoursHere } from './hours-here'

const over = aSignUp({
  as: 'volunteer',
  state: 'confirmed',
  startsAt: inDays(-1, '09:00'),
  endsAt: inDays(-1, '11:00'),
})

function open(signUp: SignUp = over, ...known: Hours[]) {
  answer(hours.mine, { hours: known, confirmedMinutes: 0 })
  return renderScreen(<HoursHere signUp={signUp} />, { as: resident() })
}
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交' }))

test('who was not checked in says so in words, which stay when the network fails', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: '我的时长没记上' }))
  send()
  expect(screen.getByText('请写明情况，至少两个字')).toBeInTheDocument()
  await expectAccessible()
  cutOff(hours.claim)
  fireEvent.input(screen.getByLabelText(/请说明情况/), { target: { value: '九点到的' } })
  send()
  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

  const claimed = someHours({ state: 'disputed', entries: [] })
  answer(hours.claim, ({ reason, signUpId: of }) => {
    expect([reason, of]).toEqual(['九点到的', signUpId()])
    answer(hours.mine, { hours: [claimed], confirmedMinutes: 0 })
    return claimed
  })
  send()

  expect(await screen.findByText('有异议')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '我的时长没记上' })).not.toBeInTheDocument()
})

test('hours that were recorded stand there, and lead to all of them', async () => {
  open({ ...over, state: 'attended' }, someHours())

  fireEvent.click(await screen.findByRole('button', { name: /记了 2 小时/ }))

  expect(visited()).toEqual(['/packages/volunteering/hours/index'])
})

test('a check-in that was undone can be contradicted', async () => {
  open(over, someHours({ state: 'void' }))

  expect(await screen.findByRole('button', { name: '我的时长没记上' })).toBeInTheDocument()
})
