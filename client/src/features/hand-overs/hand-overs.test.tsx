import { type HandOver, handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { activityId, aSignUp, inDays, sessionId, signUpId } from '../../../test/activities'
import { expectAccessible } from '../../../test/accessible'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { HandOverScreen } from './hand-over-screen'

const code = 'c'.repeat(43)
const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const, skills: ['medical' as const] }

const aHandOver = (over: Partial<HandOver> = {}): HandOver => ({
  activityId: activityId(),
  activityTitle: '荷叶社区义诊',
  sessionId: sessionId(),
  sessionTitle: '量血压',
  place: '荷叶社区',
  startsAt: inDays(3, '09:00'),
  endsAt: inDays(3, '11:00'),
  nameMasked: '志****',
  inReturn: false,
  ...over,
})

const open = (me = resident({ volunteer })) => renderScreen(<HandOverScreen />, { params: { code }, as: me })

test('a volunteer reads what it is, when, where, what is needed and from whom, and takes it with one tap', async () => {
  answer(handOvers.one, aHandOver({ skill: 'medical' }))
  const sent: unknown[] = []
  answer(handOvers.take, (input) => {
    sent.push(input)
    return aSignUp({ id: signUpId(7), as: 'volunteer' })
  })
  open()

  expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
  expect(screen.getByText('荷叶社区')).toBeInTheDocument()
  expect(screen.getByText('需要：医护，您已登记')).toBeInTheDocument()
  expect(screen.getByText('志**** 来不了，想请您接手')).toBeInTheDocument()
  await expectAccessible()
  fireEvent.click(screen.getByRole('button', { name: '我来接手' }))

  await waitFor(() => expect(visited()).toEqual([`/packages/activity/sign-up-detail/index?signUpId=${signUpId(7)}`]))
  expect(sent).toEqual([{ code, requestId: expect.any(String) }])
})

test.each([
  ['hand_over_gone', /已经有人接手，或不再转了/, '看看其他活动', '/pages/activities/index'],
  ['not_a_volunteer', /要先登记为志愿者/, '登记志愿者', '/packages/service/volunteer/index'],
  ['skill_required', /需要的技能/, '看看其他活动', '/pages/activities/index'],
  ['shift_clash', /时间重叠/, '看我的报名', '/packages/activity/my-sign-ups/index'],
  ['already_signed_up', /已经报过名/, '看我的报名', '/packages/activity/my-sign-ups/index'],
] as const)('who cannot take it reads why and where to go: %s', async (whyNot, words, way, address) => {
  answer(handOvers.one, aHandOver({ whyNot }))
  open()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '我来接手' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: way }))
  expect(visited()).toEqual([address])
})

test('when somebody was faster, it says that it is gone', async () => {
  answer(handOvers.one, aHandOver())
  refuse(handOvers.take, 'hand_over_gone')
  open()
  const take = await screen.findByRole('button', { name: '我来接手' })
  answer(handOvers.one, aHandOver({ whyNot: 'hand_over_gone' }))

  fireEvent.click(take)

  await waitFor(() => expect(screen.queryByRole('button', { name: '我来接手' })).not.toBeInTheDocument())
  expect(screen.getByText(/已经有人接手/)).toBeInTheDocument()
})

test('after a cut network the same request is sent again', async () => {
  answer(handOvers.one, aHandOver())
  cutOff(handOvers.take)
  open()
  fireEvent.click(await screen.findByRole('button', { name: '我来接手' }))
  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

  answer(handOvers.take, aSignUp({ id: signUpId(7) }))
  fireEvent.click(screen.getByRole('button', { name: '我来接手' }))

  await waitFor(() => expect(visited()).toHaveLength(1))
})

test('whose shift it is passes it on, reads that it is still theirs, and may keep it', async () => {
  answer(handOvers.one, aHandOver({ signUpId: signUpId(), whyNot: 'hand_over_is_your_own' }))
  answer(handOvers.withdraw, {})
  open()

  expect(await screen.findByText(/有人接手之前，这还是您的岗位/)).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '接手岗位的二维码' })).toBeInTheDocument()
  await expectAccessible()
  fireEvent.click(screen.getByRole('button', { name: '转给别的志愿者' }))
  const link = `http://localhost/packages/volunteering/hand-over/index?code=${code}`
  await waitFor(() => expect(device.copied).toEqual([link]))
  fireEvent.click(screen.getByRole('button', { name: '我能来了，不转了' }))

  await waitFor(() => expect(visited()).toEqual([`/packages/activity/sign-up-detail/index?signUpId=${signUpId()}`]))
})

test('an address that leads nowhere says so', async () => {
  refuse(handOvers.one, 'hand_over_not_found')
  open()

  expect(await screen.findByText(/没有找到这次转让/)).toBeInTheDocument()
})

test('a browser without a person is shown the way to sign in', async () => {
  renderScreen(<HandOverScreen />, { params: { code } })

  fireEvent.click(await screen.findByRole('button', { name: '去登录' }))

  expect(visited()).toEqual(['/packages/person/sign-in/index'])
})
