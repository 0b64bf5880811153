import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { people, type Person } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { screen, waitFor } from '@testing-library/react'
import { activityId, aSignUp, inDays, sessionId, signUpId } from '../../../test/activities'
import { takeCheckIns } from '../../../test/check-ins'
import { askAgain, renderScreen, resident } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { device } from '../../../test/taro'
import { now } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { signIn, signOut } from '../../platform/session'
import { chooseDemoPerson } from '../../platform/sign-in-code'
import { MyCheckIn } from './my-check-in'
import { enqueue, flush } from './queue'
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

test('the first scan of somebody whom that signs in is sent once, and asks once which team it is for', async () => {
  chooseDemoPerson('demo:resident-1')
  answer(people.signIn, { token: 'token', expiresAt, person: one })
  signOut()
  const [code, old] = [`${activityId()}.${sessionId()}.33.x`, 'act_4.ses_4.34.x']
  record('in', { venueCode: old }, { at: new Date(Date.now() - 11 * 60_000).toISOString() })
  const teams = [1, 2].map((n) => ({ signUpId: signUpId(n), teamName: `太宇${n}队`, state: 'confirmed' as const }))
  const sent: object[] = []
  answer(checkIns.take, ({ checkIns: scans }) => {
    sent.push(...scans)
    return { results: scans.map(({ nonce }) => ({ nonce, result: 'refused' as const, reason: 'which_team', teams })) }
  })

  record('in', { venueCode: code })
  await flush()
  await flush()

  expect(sent).toMatchObject([{ venueCode: code }])
})

test('an answer to a scan that was answered before takes its place', async () => {
  await signedIn(one)
  const nonces: string[] = []
  answer(checkIns.take, ({ checkIns: scans }) => {
    nonces.push(...scans.map(({ nonce }) => nonce))
    return { results: scans.map(({ nonce }) => ({ nonce, result: 'accepted' as const })) }
  })
  const entry = { scan: { kind: 'in' as const, nonce: newRequestId(), at: now(), signUpId: signUpId(72) } }

  await enqueue(entry)
  await enqueue(entry)

  expect(nonces).toHaveLength(2)
  const queue = device.storage.get(`check-ins:${one.id}`) as { answered: { scan: { nonce: string } }[] }
  expect(queue.answered.filter(({ scan }) => scan.nonce === entry.scan.nonce)).toHaveLength(1)
})

test('the code of a venue that opened the page before anybody signed in is sent by who does, with its time, and once', async () => {
  signOut()
  chooseDemoPerson(undefined)
  const code = 'act_2.ses_2.30.x'
  const page = renderScreen(<MyCheckIn />, { params: { code } })
  expect(await screen.findByText('扫码已记下。')).toBeInTheDocument()
  const before = now()
  const sent = takeCheckIns()
  answer(signUps.mine, { signUps: [] })

  await signedIn(one)
  await waitFor(() => expect(sent).toMatchObject([{ venueCode: code }]))
  expect(sent[0]!.at <= before).toBe(true)
  await askAgain(['my-sign-ups'])
  expect(await screen.findByText('已签到')).toBeInTheDocument()
  page.unmount()
  renderScreen(<MyCheckIn />, { params: { code }, as: one })
  await screen.findByText('已签到')
  expect(sent).toHaveLength(1)
})

test('of a code scanned before anybody signed in it is not asked here which team it is for, while it is on its way', async () => {
  signOut()
  chooseDemoPerson(undefined)
  const code = `${activityId()}.${sessionId()}.32.x`
  record('in', { venueCode: code })
  await flush()
  const teams = [1, 2].map((n) => aSignUp({ id: signUpId(n), teamName: `太宇${n}队`, checkInCode: `${signUpId(n)}.x` }))
  answer(signUps.mine, { signUps: teams })
  cutOff(checkIns.take)
  await signedIn(other)
  renderScreen(<MyCheckIn />, { params: { code }, as: other })

  expect(await screen.findByText(/已记下您的签到/)).toBeInTheDocument()
  expect(screen.queryByText('哪一队到了？')).not.toBeInTheDocument()
})

test('what nobody was signed in for is not of who signs in much later', async () => {
  signOut()
  chooseDemoPerson(undefined)
  record('in', { venueCode: 'act_3.ses_3.31.x' }, { at: new Date(Date.now() - 11 * 60_000).toISOString() })
  await flush()
  const sent = takeCheckIns()

  await signedIn(one)
  await flush()

  expect(sent).toEqual([])
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
