import type { Session } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activityId, anActivity, aSession, aSignUp, sessionId, signUpId } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer } from '../../../test/server'
import { device } from '../../../test/taro'
import { MySignUps } from './my-sign-ups'
import { SignUpDetail } from './sign-up-detail'
import { SignUpScreen } from './sign-up-screen'

const me = resident({ name: '居民 甲', phoneMasked: '138****8000' })
const params = { activityId: activityId(), sessionId: sessionId() }
const [first, second] = ['太宇一队', '太宇二队'].map((teamName, place) =>
  aSignUp({ id: signUpId(place + 1), teamName }),
)

function known(mine: readonly SignUp[], session: Partial<Session> = {}) {
  const teams = { kind: 'team' as const, teamSize: { min: 1, max: 3, substitutes: 0, women: 0, men: 0 } }
  answer(activities.one, anActivity({ sessions: [aSession({ ...teams, ...session })] }))
  answer(signUps.mine, { signUps: [...mine] })
}
function sending(...replies: SignUp[]) {
  const sent: { requestId?: string }[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return replies[sent.length - 1] ?? aSignUp()
  })
  return sent
}

const open = (more: object = {}) => renderScreen(<SignUpScreen />, { params: { ...params, ...more }, as: me })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('a coach who entered a team enters another one, which begins empty', async () => {
  known([])
  const sent = sending(first!, second!)
  open()
  await screen.findByLabelText('领队姓名')
  type('队名', '太宇一队')
  await press('报名')

  known([first!])
  await screen.findByText(/^太宇一队，/)
  expect(device.scrolled).toEqual([0])
  await press('再报一队')
  expect(await screen.findByLabelText('队名')).toHaveValue('')
  expect(device.scrolled).toEqual([0, 0])
  expect(screen.getByLabelText('领队姓名')).toHaveValue('')
  type('队名', '太宇二队')
  type('领队姓名', '居民 乙')
  await press('报名')

  expect(await screen.findByText(/^太宇二队，/)).toBeInTheDocument()
  expect(sent).toMatchObject([
    { team: { name: '太宇一队', members: [{ name: '居民 甲' }] } },
    { team: { name: '太宇二队', members: [{ name: '居民 乙' }] }, another: true },
  ])
  expect(sent[0]).not.toHaveProperty('another')
  expect(sent[0]!.requestId).not.toBe(sent[1]!.requestId)
})

test('opened again, one goes on only by saying that it is another team', async () => {
  known([first!])
  open()

  await press('再报一队')

  expect(await screen.findByLabelText('队名')).toBeInTheDocument()
})

test('another team is entered from the one there is', async () => {
  known([first!])
  answer(signUps.one, { ...first!, version: 1 })
  renderScreen(<SignUpDetail />, { params: { signUpId: signUpId() }, as: me })

  await press('再报一队')

  const address = `/packages/activity/sign-up/index?activityId=${activityId()}&sessionId=${sessionId()}&another=yes`
  expect(visited()).toEqual([address])
})

test('so it is opened for another one', async () => {
  known([first!])
  open({ another: 'yes' })

  expect(await screen.findByLabelText('队名')).toHaveValue('')
})

test.each<[string, Partial<SignUp>, Partial<Session>]>([
  ['who has no team', { teamName: undefined }, {}],
  ['where all is full', {}, { taken: 20 }],
  ['once it was cancelled', { state: 'cancelled' }, {}],
])('nothing of that is offered %s', async (_, mine, session) => {
  known([], session)
  answer(signUps.one, { ...first!, version: 1, ...mine })
  renderScreen(<SignUpDetail />, { params: { signUpId: signUpId() }, as: me })

  await waitFor(() => expect(screen.getByRole('button', { name: '看活动' })).toBeInTheDocument())
  await waitFor(() => expect(screen.queryByText(/上午场/)).toBeInTheDocument())
  expect(screen.queryByRole('button', { name: '再报一队' })).not.toBeInTheDocument()
})

const five = [1, 2, 3, 4, 5].map((place) => aSignUp({ id: signUpId(place), teamName: `太宇 ${place} 队` }))

test('with four teams one more may be entered, with five that was all', async () => {
  known(five.slice(1))
  answer(signUps.one, { ...five[1]!, version: 1 })
  const { unmount } = renderScreen(<SignUpDetail />, { params: { signUpId: signUpId(2) }, as: me })
  expect(await screen.findByRole('button', { name: '再报一队' })).toBeInTheDocument()
  unmount()

  known(five)
  renderScreen(<SignUpDetail />, { params: { signUpId: signUpId(2) }, as: me })
  expect(await screen.findByText('一场最多报 5 队')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再报一队' })).not.toBeInTheDocument()
})

test('a sixth is not begun to be filled in', async () => {
  known(five)
  open({ another: 'yes' })

  expect(await screen.findByText('现在没有可以报名的场次。')).toBeInTheDocument()
  expect(screen.queryByLabelText('队名')).not.toBeInTheDocument()
})

test('what is done about one of them says which it is', async () => {
  known([first!, second!])
  renderScreen(<MySignUps />, { as: me })

  expect(await screen.findByRole('button', { name: /^看详情 .* 太宇一队$/ })).toBeInTheDocument()
  await press(new RegExp(`^取消报名 ${second!.activityTitle} .* 太宇二队$`))
  expect(within(screen.getByRole('dialog')).getByText(/太宇二队”的座位马上放出来/)).toBeInTheDocument()
})

test('in the list each says which team it is', async () => {
  known([first!, second!])
  renderScreen(<MySignUps />, { as: me })

  expect(await screen.findByText(/太宇一队/)).toBeInTheDocument()
  expect(screen.getByText(/太宇二队/)).toBeInTheDocument()
})
