import type { Session } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { signUpChanges } from '@mulin/shared/sign-ups/changes'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUpDetail as Detail } from '@mulin/shared/sign-ups/sign-up'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { anActivity, aSession, aSignUp, inDays, sessionId, signUpId, wanting } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { ChangeScreen } from './change-screen'
import { dropOldNames } from './old-names'
import { SignUpDetail } from './sign-up-detail'

const me = resident({ name: '居民 甲', phoneMasked: '138****8000' })
const [meToo, other] = [{ name: '居民 甲' }, { name: '居民 乙' }]

/** A family of two in a session with so many rules. */
function known(over: Partial<Detail> = {}, session: Partial<Session> = {}) {
  answer(activities.one, anActivity({ sessions: [aSession(session)] }))
  answer(signUps.one, { ...aSignUp({ size: 2 }), version: 4, name: meToo.name, people: [meToo, other], ...over })
}

function saving(reply = aSignUp({ size: 2 })) {
  const sent: unknown[] = []
  answer(signUpChanges.change, (input) => {
    sent.push(input)
    return reply
  })
  return sent
}

const open = () => renderScreen(<ChangeScreen />, { params: { signUpId: signUpId() }, as: me })
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const save = () => press('保存修改')

test('somebody who fell ill is replaced, and nothing else is sent', async () => {
  known()
  const sent = saving()
  open()
  expect(await screen.findByLabelText('第 2 位姓名')).toHaveValue('居民 乙')

  type('第 2 位姓名', '外婆')
  save()

  await waitFor(() => expect(visited()).toEqual(['back']))
  expect(screen.getByRole('status')).toHaveTextContent('改好了')
  expect(sent).toEqual([
    { signUpId: signUpId(), version: 4, requestId: expect.any(String), people: [meToo, { name: '外婆' }] },
  ])
})

test('what it brings is said before it is saved, and what there are no seats for is not sent', async () => {
  known({}, { taken: 19 })
  const sent = saving()
  open()
  await screen.findByLabelText('第 2 位姓名')

  press('加一位')
  expect(screen.getByText('改成 3 人：还有 1 个名额，够用。')).toBeInTheDocument()
  press('加一位')
  expect(screen.getByText('名额不够改成 4 人，最多 3 人，请去掉 1 位。')).toBeInTheDocument()
  type('第 3 位姓名', '居民 丙')
  type('第 4 位姓名', '居民 丁')
  save()
  press('去掉第 4 位')
  press('去掉第 3 位')
  press('去掉第 2 位')
  expect(screen.getByText('改成 1 人：让出 1 个名额给后面的人，收不回来。')).toBeInTheDocument()
  expect(sent).toEqual([])
})

test.each<[string, Partial<Detail>, Partial<Session>, RegExp]>([
  ['waits at the end', { state: 'waiting', position: 3, waiting: 3 }, {}, /改成 3 人，候补位次不变/],
  ['waits before others', { state: 'waiting', position: 1, waiting: 3 }, {}, /后面还有人候补，不能再加人/],
  ['was approved', {}, { mode: 'approval' }, /人数已经过审核，不能再加人/],
  ['is decided about', { state: 'pending' }, { mode: 'approval' }, /审核时按 3 人看/],
  ['is in a draw', { state: 'waiting', drawAt: inDays(2) }, { mode: 'lottery' }, /改成 3 人，一起参加抽签/],
  ['signed up for what closed', {}, { signUpClosesAt: inDays(-1) }, /已截止，不能再加人。换人、减人还可以/],
])('one more where one %s', async (_how, signUp, session, words) => {
  known(signUp, session)
  open()
  await screen.findByLabelText('第 2 位姓名')

  press('加一位')

  expect(screen.getByText(words)).toBeInTheDocument()
})

describe('when it was changed elsewhere while somebody typed', () => {
  const type2 = () => type('第 2 位姓名', '外婆')
  async function movedMeanwhile() {
    known({ phoneMasked: '138****8000' })
    open()
    await screen.findByLabelText('第 2 位姓名')
    type2()
    refuse(signUpChanges.change, 'sign_up_changed', { version: 5, state: 'confirmed' })
    known({ version: 5, people: [meToo, { name: '舅舅' }] })
    save()
    await screen.findByText(/报名刚有变动，请核对后再保存。现在是：上午场，已报名。现在的名单里有 舅舅，您填的没有。/)
  }

  test('what was typed is kept, and saved over the new one once that is wanted', async () => {
    await movedMeanwhile()
    expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('外婆')
    expect(screen.queryByRole('button', { name: '保存修改' })).not.toBeInTheDocument()
    const sent = saving()

    press('用我填的，接着改')
    save()

    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent).toMatchObject([{ version: 5, people: [meToo, { name: '外婆' }] }])
  })

  test('what is there now is taken instead where that is wanted', async () => {
    await movedMeanwhile()

    press('不用我填的，看现在的')

    expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('舅舅')
    expect(screen.getByRole('button', { name: '保存修改' })).toBeInTheDocument()
    await waitFor(() => expect(screen.queryByText(/没有保存/)).not.toBeInTheDocument())
  })

  test.each<[string, Partial<Detail>, string]>([
    [
      'declined',
      { state: 'declined', by: 'organiser', reason: '名额给了本社区的人。' },
      '现在是：上午场，未通过。原因：名额给了本社区的人。现在不能修改，您填的没有保存。',
    ],
    [
      'called off',
      { state: 'cancelled', by: 'organiser', calledOff: true, reason: '下雨' },
      '现在是：上午场，活动已取消。原因：下雨。现在不能修改，您填的没有保存。',
    ],
    [
      'offered',
      { state: 'offered', offeredUntil: inDays(1) },
      '现在是：上午场，轮到您了。现在不能修改，您填的没有保存。',
    ],
  ])(
    'what was %s meanwhile is said with its reason, and leads to it; what was typed stays to be read',
    async (...of) => {
      const [, over, words] = of
      known()
      open()
      await screen.findByLabelText('第 2 位姓名')
      type2()
      refuse(signUpChanges.change, 'sign_up_changed', { version: 5, state: over.state! })
      known({ version: 5, ...over })
      save()

      expect(await screen.findByText(`报名刚有变动，${words}`)).toBeInTheDocument()
      expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('外婆')
      expect(screen.queryByRole('button', { name: /接着改|保存/ })).not.toBeInTheDocument()
      press('看现在的报名')
      expect(visited()).toEqual([expect.stringContaining('sign-up-detail')])
    },
  )

  test('what was moved to another session is said, and saved there once that is wanted', async () => {
    const afternoon = aSession({ id: sessionId(2), title: '下午场' })
    known()
    answer(activities.one, anActivity({ sessions: [aSession(), afternoon] }))
    open()
    await screen.findByLabelText('第 2 位姓名')
    type2()
    refuse(signUpChanges.change, 'sign_up_changed', { version: 5, state: 'confirmed' })
    known({ version: 5, sessionId: afternoon.id, sessionTitle: afternoon.title })
    answer(activities.one, anActivity({ sessions: [aSession(), afternoon] }))
    save()
    await screen.findByText(/现在是：下午场，已报名。/)
    const sent = saving()

    press('用我填的，接着改')
    save()

    await waitFor(() => expect(sent).toMatchObject([{ version: 5, people: [meToo, { name: '外婆' }] }]))
  })

  test('it is asked again after the app was closed, however much was typed since', async () => {
    await movedMeanwhile()
    type('第 2 位姓名', '外公')
    cleanup()

    open()

    expect(await screen.findByText(/报名刚有变动，请核对后再保存/)).toBeInTheDocument()
    expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('外公')
  })

  test('what nobody typed is taken as it is now', async () => {
    const asked = {
      questions: [{ id: 'bus', kind: 'text' as const, title: '从哪里上车', options: [], required: false }],
    }
    known({ answers: { bus: '东门' } }, asked)
    open()
    await screen.findByLabelText('第 2 位姓名')
    type2()
    cleanup()
    known({ version: 5, answers: { bus: '西门' } }, asked)

    open()

    await waitFor(() => expect(screen.getByLabelText(/从哪里上车/)).toHaveValue('西门'))
    expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('外婆')
  })

  test('nothing is asked where it became what was typed', async () => {
    known()
    open()
    await screen.findByLabelText('第 2 位姓名')
    type2()
    cleanup()
    known({ version: 5, people: [meToo, { name: '外婆' }], sessionTitle: '下午场' })

    open()

    expect(await screen.findByText('下午场')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '保存修改' })).toBeInTheDocument()
    expect(screen.queryByText(/报名刚有变动/)).not.toBeInTheDocument()
  })
})

test('a change of another sign-up leaves what was typed for this one', async () => {
  known()
  open()
  await screen.findByLabelText('第 2 位姓名')
  type('第 2 位姓名', '外婆')
  cleanup()
  known({ id: signUpId(2) })
  renderScreen(<ChangeScreen />, { params: { signUpId: signUpId(2) }, as: me })
  expect(await screen.findByLabelText('第 2 位姓名')).toHaveValue('居民 乙')
  type('第 2 位姓名', '舅舅')
  cleanup()
  known()

  open()

  expect(await screen.findByLabelText('第 2 位姓名')).toHaveValue('外婆')
})

test('what was typed is there again after the app was closed', async () => {
  known()
  const { unmount } = open()
  await screen.findByLabelText('第 2 位姓名')
  type('第 2 位姓名', '外婆')
  unmount()

  open()

  expect(await screen.findByLabelText('第 2 位姓名')).toHaveValue('外婆')
})

test('whom to ask for is corrected, and what was typed before stays theirs', async () => {
  known()
  const sent = saving()
  open()
  expect(await screen.findByLabelText('姓名')).toHaveValue('居民 甲')

  type('姓名', '')
  save()
  expect(screen.getByText('请填姓名')).toBeInTheDocument()
  type('姓名', '居民 甲甲')
  save()

  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toMatchObject([{ name: '居民 甲甲', people: [{ name: '居民 甲甲' }, other] }])
})

test('a helper corrects the name, and nothing else', async () => {
  const shifts = wanting(2, { startsAt: inDays(1), endsAt: inDays(2) })
  known({ as: 'volunteer', shiftId: 'helpers', size: 1, people: undefined, name: '志愿者 旧名' }, { shifts })
  const sent = saving()
  open()
  expect(await screen.findByLabelText('姓名')).toHaveValue('志愿者 旧名')

  type('姓名', '志愿者 新名')
  save()

  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toEqual([{ signUpId: signUpId(), version: 4, requestId: expect.any(String), name: '志愿者 新名' }])
})

test('nobody is saved twice', async () => {
  known()
  const sent = saving()
  open()
  await screen.findByLabelText('第 2 位姓名')

  type('第 2 位姓名', '居民甲')
  save()

  expect(screen.getByText('这个人前面填过了，同名的两个人请在名字里写明大小')).toBeInTheDocument()
  expect(sent).toEqual([])
})

describe('what was typed and not saved is dropped', () => {
  const typedFor = (personId: string) =>
    [...device.storage.keys()].filter((key) => key === `sign-up-change:${signUpId()}:${personId}`)
  const typing = async (over: Partial<Detail> = {}) => {
    known(over)
    open()
    await screen.findByLabelText('第 2 位姓名')
    type('第 2 位姓名', '外婆')
    cleanup()
    expect(typedFor(me.id)).toHaveLength(1)
  }

  test.each<[string, number, string, number]>([
    ['not on the sixth day', 1, inDays(30), 6],
    ['after a week', 0, inDays(30), 7],
    ['not before it begins', 1, inDays(3), 2],
    ['once it has begun', 0, inDays(3), 3],
  ])('when the app starts: %s', async (_, left, startsAt, days) => {
    await typing({ startsAt })
    jest.useFakeTimers({ now: Date.parse(inDays(days, '14:01')) })

    dropOldNames()

    jest.useRealTimers()
    expect(typedFor(me.id)).toHaveLength(left)
  })

  test('when the sign-up is over', async () => {
    await typing()
    known({ state: 'cancelled' })

    renderScreen(<SignUpDetail />, { params: { signUpId: signUpId() }, as: me })

    await waitFor(() => expect(typedFor(me.id)).toEqual([]))
  })
})

test('a team exchanges a runner for a substitute', async () => {
  const members = [
    { name: '居民 甲', isSubstitute: false },
    { name: '居民 乙', isSubstitute: false },
    { name: '居民 丙', isSubstitute: true },
  ]
  const team = { name: '太宇一队', members }
  known(
    { size: 1, people: undefined, teamName: '太宇一队', team },
    { kind: 'team', teamSize: { min: 2, max: 3, substitutes: 1, women: 0, men: 0 } },
  )
  const sent = saving()
  open()
  await screen.findByDisplayValue('太宇一队')

  press(/^去掉队员 2/)
  fireEvent.click(screen.getByRole('switch', { name: /队员 2 是替补/ }))
  save()

  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toMatchObject([
    { team: { name: '太宇一队', members: [members[0], { name: '居民 丙', isSubstitute: false }] } },
  ])
})

test('whoever is in another team is named, and marked in the list', async () => {
  const members = [
    { name: '居民 甲', birthYear: 1990, isSubstitute: false },
    { name: '居民 乙', birthYear: 1991, isSubstitute: false },
  ]
  const team = { name: '太宇一队', members }
  known(
    { size: 1, people: undefined, teamName: '太宇一队', team },
    { kind: 'team', teamSize: { min: 2, max: 3, substitutes: 0, women: 0, men: 0 } },
  )
  refuse(signUpChanges.change, 'already_signed_up', { places: [1] })
  open()
  await screen.findByDisplayValue('太宇一队')
  type('队员 2 姓名', '居民 丁')
  save()

  expect(await screen.findByText(/居民 丁已在这一场的另一份报名里。/)).toBeInTheDocument()
  expect(screen.getByText('已在这一场的另一份报名里')).toBeInTheDocument()
  press('加一名队员')
  type('队员 3 姓名', '居民 戊')
  press(/^去掉队员 2/)
  expect(screen.queryByText('已在这一场的另一份报名里')).not.toBeInTheDocument()
})

test('whoever helps changes it until the shift begins, not the session', async () => {
  const shifts = wanting(2, { startsAt: inDays(-1), endsAt: inDays(1) })
  const closed = { signUpClosesAt: inDays(2), cancelBy: inDays(2), shifts }
  known({ as: 'volunteer', shiftId: 'helpers', size: 1, people: undefined }, closed)
  const sent = saving()
  open()

  expect(await screen.findByText(/后不能再修改/)).toBeInTheDocument()
  save()
  expect(sent).toEqual([])
})

test('a photo and a child that were agreed to stay; with another child it is asked for again', async () => {
  const photo = { id: `pho_${'0'.repeat(26)}`, small: 'https://photos.test/s', large: 'https://photos.test/l' }
  const people = [{ name: '居民 小乙', birthYear: new Date().getFullYear() - 9 }]
  known(
    { size: 1, people, answers: { health: photo.id }, photos: [photo], guardianConsentAt: inDays(-1) },
    { ages: { from: 5 }, questions: [{ id: 'health', kind: 'photo', title: '健康证明', options: [], required: true }] },
  )
  const sent = saving()
  open()
  await screen.findByLabelText('第 1 位姓名')
  expect(screen.getByRole('switch', { name: /我是孩子的监护人/ })).toBeChecked()

  type('第 1 位姓名', '居民 小丙')
  expect(screen.getByRole('switch', { name: /我是孩子的监护人/ })).not.toBeChecked()
  save()
  expect(screen.getByText(/要监护人同意才能报名/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('switch', { name: /我是孩子的监护人/ }))
  save()

  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toMatchObject([{ answers: { health: photo.id }, isGuardian: true }])
})

describe('in the details of a sign-up', () => {
  const detail = () => renderScreen(<SignUpDetail />, { params: { signUpId: signUpId() }, as: me })

  test('it is opened from there', async () => {
    known()
    detail()
    fireEvent.click(await screen.findByRole('button', { name: '修改报名' }))

    expect(visited()).toEqual([expect.stringContaining('change-sign-up')])
  })

  test.each<[string, Partial<Detail>, Partial<Session>, RegExp]>([
    ['is offered', { state: 'offered', offeredUntil: inDays(1) }, {}, /先接受或让出，再修改/],
    ['is closed', {}, { signUpClosesAt: inDays(-2), cancelBy: inDays(-1) }, /后不能再修改。确有变化请联系主办方/],
  ])('what %s says why it cannot be changed', async (_how, signUp, session, words) => {
    known(signUp, session)
    detail()

    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '修改报名' })).not.toBeInTheDocument()
  })
})
