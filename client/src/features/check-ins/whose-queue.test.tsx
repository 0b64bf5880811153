import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { people, type Person } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { screen } from '@testing-library/react'
import { aSignUp, inDays, signUpId } from '../../../test/activities'
import { takeCheckIns } from '../../../test/check-ins'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { signIn, signOut } from '../../platform/session'
import { chooseDemoPerson } from '../../platform/sign-in-code'
import { MyCheckIn } from './my-check-in'
import { flush } from './queue'
import { record } from './scan'

const [one, other] = [resident(), resident({ id: 'per_01HYYYYYYYYYYYYYYYYYYYYYYY' })]
const expiresAt = inDays(30)

async function signedIn(person: Person) {
  chooseDemoPerson('demo:resident-1')
  answer(people.signIn, { token: `token-of-${person.id}`, expiresAt, person })
  signOut()
  await signIn()
}

test('what one person scanned without a network is not sent by the next one on the phone, but by them when they are back', async () => {
  await signedIn(one)
  cutOff(checkIns.take)
  record('in', { signUpId: signUpId(71) })
  await flush()

  await signedIn(other)
  const sent = takeCheckIns()
  await flush()
  expect(sent).toEqual([])

  await signedIn(one)
  await flush()
  expect(sent).toMatchObject([{ signUpId: signUpId(71) }])
})

test('what was scanned before anybody was signed in is sent by who signs in then', async () => {
  signOut()
  chooseDemoPerson(undefined)
  record('in', { venueCode: 'act_1.ses_1.29.x' })
  await flush()
  const sent = takeCheckIns()

  await signedIn(one)
  await flush()

  expect(sent).toMatchObject([{ venueCode: 'act_1.ses_1.29.x' }])
  await flush()
  expect(sent).toHaveLength(1)
})

test('codes kept on the phone are not shown to the next one', async () => {
  const signUp = aSignUp({ checkInCode: `${signUpId()}.code`, endsAt: inDays(2) })
  answer(signUps.mine, { signUps: [signUp] })
  const { unmount } = renderScreen(<MyCheckIn />, { as: one })
  await screen.findByText(/给工作人员扫一扫/)
  unmount()
  cutOff(signUps.mine)

  const again = renderScreen(<MyCheckIn />, { as: one })
  expect(await screen.findByText(/给工作人员扫一扫/)).toBeInTheDocument()
  again.unmount()
  renderScreen(<MyCheckIn />, { as: other })

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.queryByText(/给工作人员扫一扫/)).not.toBeInTheDocument()
})
