import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activityId, anActivity, aSession, aSignUp, inDays, signUpId } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { device } from '../../../test/taro'
import { answer, cutOff, refuse } from '../../../test/server'
import { SignUpDetail } from './sign-up-detail'

const waiting = aSignUp({ state: 'waiting', position: 2, waiting: 9, size: 2 })

beforeEach(() => answer(activities.one, anActivity({ sessions: [aSession({ waitingOrder: 'first_fit' })] })))

const open = () => renderScreen(<SignUpDetail />, { as: resident(), params: { signUpId: signUpId() } })

test('who waits reads the position, why staff changed it, how the list moves on, and with whom', async () => {
  const people = [{ name: '居民 甲' }, { name: '居民 乙', birthYear: 1958 }]
  answer(signUps.one, { ...waiting, by: 'organiser', reason: '轮椅通道只够一位', people })
  open()

  expect(await screen.findByText(/您排第 2 位，共 9 份报名。.*原因：轮椅通道只够一位/)).toBeInTheDocument()
  expect(await screen.findByText(/先给用得上的下一家/)).toBeInTheDocument()
  expect(screen.getByText('居民 乙')).toBeInTheDocument()
  expect(screen.getByText('1958 年生')).toBeInTheDocument()
})

describe('who hopes for a seat and gave no year of birth', () => {
  const elders = { id: 'old', title: '60 岁以上', seats: 5, ages: { from: 60 }, releasedAt: inDays(2) }
  const withElders = (free: number) =>
    answer(
      activities.one,
      anActivity({
        sessions: [aSession({ waitingCapacity: 9, pools: [elders], freeSeats: [{ free: 0 }, { pool: 'old', free }] })],
      }),
    )
  const alone = { ...waiting, size: 1 }
  const isSaid = () => screen.queryByRole('button', { name: '填出生年份' }) !== null

  test('reads that it may open reserved seats, and gives it where the form has it', async () => {
    withElders(3)
    answer(signUps.one, alone)
    open()

    expect(await screen.findByText(/^留给“60 岁以上”的还有 3 席。/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '填出生年份' }))

    expect(visited()).toEqual([expect.stringContaining(`change-sign-up/index?signUpId=${signUpId()}`)])
  })

  test('reads it too where none of these is free yet, or a person decides', async () => {
    withElders(0)
    for (const one of [alone, { ...alone, state: 'pending' as const, position: undefined }]) {
      answer(signUps.one, one)
      const { unmount } = open()
      expect(await screen.findByText(/^没填出生年份，用不上留给“60 岁以上”的名额。/)).toBeInTheDocument()
      unmount()
    }
  })

  test.each<[string, object]>([
    ['has a seat', { state: 'confirmed', position: undefined }],
    ['gave theirs', { people: [{ name: '居民 甲', birthYear: 1990 }] }],
    ['helps', { as: 'volunteer' }],
  ])('and who %s reads nothing of it', async (_, over) => {
    withElders(3)
    answer(signUps.one, { ...alone, ...over })
    open()

    expect(await screen.findByRole('button', { name: /修改/ })).toBeInTheDocument()
    expect(isSaid()).toBe(false)
  })
})

test('who waits is told how often staff changed the order, whoever was moved', async () => {
  const moves = [{ at: '2026-11-20T02:00:00.000Z', reason: '更正排队顺序' }]
  answer(signUps.one, { ...waiting, reordered: 2, moves })
  open()

  expect(await screen.findByText(/候补顺序有 2 次人工调整/)).toBeInTheDocument()
  expect(screen.getByText(/调整，原因：更正排队顺序$/)).toBeInTheDocument()
})

test('who came reads who of them was not there as staff have it, since when, and whom to call', async () => {
  const people = [{ name: '居民 甲' }, { name: '居民 乙', birthYear: 1958 }]
  const at = inDays(0)
  const turnout = { of: 2, missing: [1], at }
  const headCounts = [{ at, title: '社区工作人员 01', came: 1, of: 2 }]
  const came = {
    ...aSignUp({ state: 'attended', size: 2, turnout, contactPhone: '0523-00000000' }),
    people,
    headCounts,
  }
  answer(signUps.one, came)
  open()

  expect(await screen.findByText(/记的是 2 人里到了 1 人。\s*有疑问请打 0523-00000000。/)).toBeInTheDocument()
  expect(screen.getByText('1958 年生，没到场')).toBeInTheDocument()
  expect(within(screen.getByRole('list', { name: '变动记录' })).getByText('到场人数：到 1 / 2 人')).toBeInTheDocument()
})

test('what staff did with it, and what one changed, stays to be read', async () => {
  const trail = [
    { at: inDays(-2, '10:00'), action: 'approve' as const, title: '社区工作人员 01', to: 5 },
    {
      at: inDays(-1, '10:00'),
      action: 'move' as const,
      title: '街道工作人员 02',
      reason: '家里有病人',
      from: 5,
      to: 1,
    },
    {
      at: inDays(-1, '11:00'),
      action: 'change' as const,
      parts: ['people' as const, 'answers' as const],
      sizes: { from: 2, to: 3 },
    },
  ]
  answer(signUps.one, { ...aSignUp(), trail, told: [{ at: inDays(-1, '10:30'), title: '社区工作人员 01' }] })
  open()

  const steps = within(await screen.findByRole('list', { name: '变动记录' }))
  expect(steps.getByText('通过审核：候补第 5 位')).toBeInTheDocument()
  expect(steps.getByText('调整候补位次：第 5 位 → 第 1 位')).toBeInTheDocument()
  expect(steps.getByText('本人修改：名单，回答，2 人 → 3 人')).toBeInTheDocument()
  expect(steps.getByText(/街道工作人员 02 · .*10:00/)).toBeInTheDocument()
  expect(steps.getAllByRole('listitem')[2]).toHaveTextContent('已电话告知变动')
  expect(steps.getByText('原因：家里有病人')).toBeInTheDocument()
})

test.each([
  ['declined', aSignUp({ state: 'declined', by: 'organiser', reason: '不符合条件' })],
  ['taken off the list', aSignUp({ state: 'cancelled', by: 'organiser', reason: '重复报名' })],
])('who was %s says what is wrong with it, and reads that it arrived', async (_how, signUp) => {
  answer(signUps.one, signUp)
  open()
  fireEvent.click(await screen.findByRole('button', { name: '对结果有异议' }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '提交' }))
  expect(sheet.getByText('请写明情况，至少两个字')).toBeInTheDocument()
  const appeal = { at: inDays(0), words: '我没有报过别的' }
  let sent: object = {}
  answer(registers.appeal, (input) => {
    sent = input
    answer(signUps.one, { ...signUp, appeal })
    return appeal
  })

  fireEvent.change(sheet.getByRole('textbox', { name: /请写几句/ }), { target: { value: appeal.words } })
  fireEvent.click(sheet.getByRole('button', { name: '提交' }))

  expect(await screen.findByText('您说：我没有报过别的')).toBeInTheDocument()
  expect(screen.getByText('主办方已收到，7 个工作日内答复您。')).toBeInTheDocument()
  expect(sent).toEqual({ signUpId: signUpId(), words: appeal.words })
  expect(screen.queryByRole('button', { name: '对结果有异议' })).not.toBeInTheDocument()
})

test('the answer to what one said stands beside it', async () => {
  const appeal = { at: inDays(-2), words: '我没有报过别的', answer: '核对过，请重新报名', answeredAt: inDays(-1) }
  answer(signUps.one, { ...aSignUp({ state: 'declined', by: 'organiser' }), appeal })
  open()

  expect(await screen.findByText('主办方答复：核对过，请重新报名')).toBeInTheDocument()
})

test.each([
  ['long ago', aSignUp({ state: 'declined', by: 'organiser', stateAt: inDays(-15) })],
  ['by oneself', aSignUp({ state: 'cancelled', by: 'self' })],
  ['with the whole activity', aSignUp({ state: 'cancelled', by: 'organiser', calledOff: true })],
])('there is nothing to say against what ended %s', async (_how, signUp) => {
  answer(signUps.one, signUp)
  open()

  expect(await screen.findByRole('button', { name: '看活动' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '对结果有异议' })).not.toBeInTheDocument()
})

test('who is offered a seat because staff changed the order reads why', async () => {
  const offeredUntil = inDays(1, '07:00')
  answer(signUps.one, aSignUp({ state: 'offered', offeredUntil, by: 'organiser', reason: '轮椅通道只够一位' }))
  open()

  expect(await screen.findByText(/名额为您留到.*工作人员调整过您的位置，原因：轮椅通道只够一位/)).toBeInTheDocument()
})

test('who was taken off the list reads why, and calls the number that it names', async () => {
  const contact = { contactPhone: '0523-00000000', contactName: '社区办公室' }
  answer(signUps.one, aSignUp({ state: 'cancelled', by: 'organiser', reason: '重复报名', ...contact }))
  open()

  expect(
    await screen.findByText(/主办方取消了您的报名。原因：重复报名\s有疑问请打 0523-00000000。/),
  ).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /^拨打 0523-00000000/ }))

  expect(device.dialled).toEqual(['0523-00000000'])
})

test('what was changed since is said once more here, and who reads it is not called about it', async () => {
  const since = inDays(-1)
  answer(signUps.one, { ...aSignUp(), unseenChange: { since, what: ['time', 'place'] } })
  const seen = jest.fn(() => ({}))
  answer(registers.seen, seen)
  open()

  expect(await screen.findByText('主办方改过时间、地点，以这里为准。')).toBeInTheDocument()
  await waitFor(() => expect(seen).toHaveBeenCalledWith({ signUpId: aSignUp().id, since }))
})

test('where nothing was changed, nothing is sent', async () => {
  answer(signUps.one, aSignUp())
  const seen = jest.fn(() => ({}))
  answer(registers.seen, seen)
  open()
  await screen.findByRole('button', { name: '看活动' })

  expect(seen).not.toHaveBeenCalled()
})

test('without a number nobody is told to call', async () => {
  answer(signUps.one, aSignUp({ state: 'cancelled', by: 'organiser', reason: '重复报名' }))
  open()

  expect(await screen.findByText(/原因：重复报名$/)).toBeInTheDocument()
  expect(screen.queryByText(/拨打|请打/)).not.toBeInTheDocument()
})

test('a team is shown with its captain and substitutes', async () => {
  const members = [
    { name: '居民 甲', isSubstitute: false },
    { name: '居民 乙', isSubstitute: true },
  ]
  answer(signUps.one, { ...aSignUp({ teamName: '太宇一队' }), team: { name: '太宇一队', members } })
  open()

  expect(await screen.findByRole('heading', { name: '太宇一队名单' })).toBeInTheDocument()
  expect(screen.getByText('领队')).toBeInTheDocument()
  expect(screen.getByText('替补')).toBeInTheDocument()
})

test('an offer is answered here too', async () => {
  const offered = aSignUp({ state: 'offered', offeredUntil: inDays(1, '07:00') })
  answer(signUps.one, offered)
  open()
  const accept = await screen.findByRole('button', { name: /^接受名额 荷叶社区义诊 上午场/ })

  answer(signUps.accept, { ...offered, state: 'confirmed' })
  answer(signUps.one, { ...offered, state: 'confirmed' })
  fireEvent.click(accept)

  expect(await screen.findByText('已报名')).toBeInTheDocument()
})

test('what one answered is shown with what was asked', async () => {
  const question = { id: 'size', kind: 'choice' as const, title: '衣服尺码', options: ['M', 'L'], required: true }
  answer(activities.one, anActivity({ sessions: [aSession({ questions: [question] })] }))
  answer(signUps.one, { ...aSignUp(), answers: { size: 'L', gone: '不再问了' } })
  open()

  expect(await screen.findByText('衣服尺码')).toBeInTheDocument()
  expect(screen.getByText('L')).toBeInTheDocument()
  expect(screen.queryByText('不再问了')).not.toBeInTheDocument()
})

test('the way to the activity is here', async () => {
  answer(signUps.one, aSignUp())
  open()

  fireEvent.click(await screen.findByRole('button', { name: '看活动' }))

  expect(visited()).toEqual([`/packages/activity/activity/index?activityId=${activityId()}`])
})

test('a helper who cannot come lets somebody else take the shift', async () => {
  answer(signUps.one, aSignUp({ as: 'volunteer' }))
  answer(handOvers.open, { code: 'c'.repeat(43) })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '我来不了，转给别人' }))

  await waitFor(() => expect(visited()).toEqual([`/packages/volunteering/hand-over/index?code=${'c'.repeat(43)}`]))
})

test('a helper who would come another time asks for a shift in return', async () => {
  answer(signUps.one, aSignUp({ as: 'volunteer' }))
  const sent: unknown[] = []
  answer(handOvers.open, (input) => {
    sent.push(input)
    return { code: 'c'.repeat(43) }
  })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '想和别人换班' }))

  await waitFor(() => expect(visited()).toEqual([`/packages/volunteering/hand-over/index?code=${'c'.repeat(43)}`]))
  expect(sent).toEqual([{ signUpId: signUpId(), inReturn: true }])
})

test('a shift that was proposed for another one leads there', async () => {
  answer(signUps.one, aSignUp({ as: 'volunteer', proposedCode: 'd'.repeat(43) }))
  open()

  fireEvent.click(await screen.findByRole('button', { name: '看换班进度' }))

  expect(visited()).toEqual([`/packages/volunteering/hand-over/index?code=${'d'.repeat(43)}`])
})

test('a shift that was exchanged says so', async () => {
  const handedOverTo = { signUpId: signUpId(2), nameMasked: '王*', inReturn: signUpId(3) }
  answer(signUps.one, aSignUp({ as: 'volunteer', state: 'cancelled', handedOverTo }))
  open()

  expect(await screen.findByText(/和 王\* 换了班，这一场您不用去了/)).toBeInTheDocument()
})

test('why a shift cannot be handed over is said beside the button', async () => {
  answer(signUps.one, aSignUp({ as: 'volunteer' }))
  refuse(handOvers.open, 'hand_over_too_late')
  open()

  fireEvent.click(await screen.findByRole('button', { name: '我来不了，转给别人' }))

  expect(await screen.findByText(/已经开始，不能再转给别人/)).toBeInTheDocument()
})

test('a shift that was handed over says who has it now', async () => {
  answer(
    signUps.one,
    aSignUp({ as: 'volunteer', state: 'cancelled', handedOverTo: { signUpId: signUpId(2), nameMasked: '志****' } }),
  )
  open()

  expect(await screen.findByText('已转给别人')).toBeInTheDocument()
  expect(screen.getByText(/志\*\*\*\* 接了这个岗位，您不用去了/)).toBeInTheDocument()
})

test('a number that leads nowhere says so', async () => {
  refuse(signUps.one, 'sign_up_not_found')
  open()

  expect(await screen.findByText('没有找到这次报名。')).toBeInTheDocument()
})

test('without network another try shows it', async () => {
  cutOff(signUps.one)
  open()
  const retry = await screen.findByRole('button', { name: '重试' })

  answer(signUps.one, aSignUp())
  fireEvent.click(retry)

  expect(await screen.findByText('已报名')).toBeInTheDocument()
})

test('only who was absent is told what follows', async () => {
  answer(signUps.one, aSignUp({ state: 'absent' }))
  const more = <SignUpDetail ifAbsent="有话要说" />
  const { unmount } = renderScreen(more, { as: resident(), params: { signUpId: signUpId() } })
  expect(await screen.findByText('有话要说')).toBeInTheDocument()
  unmount()

  answer(signUps.one, aSignUp({ state: 'attended' }))
  renderScreen(more, { as: resident(), params: { signUpId: signUpId() } })

  expect(await screen.findByText('已签到')).toBeInTheDocument()
  expect(screen.queryByText('有话要说')).not.toBeInTheDocument()
})

test.each([
  ['that is still to come', { state: 'confirmed' as const }, true],
  ['that waits', { state: 'waiting' as const, position: 1 }, false],
])('what is offered beside the times: a sign-up %s', async (_, over, isOffered) => {
  const mine = aSignUp({ ...over, activityTitle: '陪伴' })
  answer(activities.one, anActivity({ sessions: [] }))
  answer(signUps.one, mine)
  const slot = ({ startsAt }: { startsAt: string }) => <p>{`加入日历 ${startsAt}`}</p>
  renderScreen(<SignUpDetail toCalendar={slot} />, { as: resident(), params: { signUpId: signUpId() } })
  await screen.findByText('陪伴')

  expect(screen.queryAllByText(`加入日历 ${mine.startsAt}`)).toHaveLength(isOffered ? 1 : 0)
})
