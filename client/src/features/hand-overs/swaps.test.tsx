import { type HandOver, handOvers, type Proposal } from '@mulin/shared/sign-ups/hand-overs'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { activityId, aSignUp, inDays, sessionId, signUpId } from '../../../test/activities'
import { expectAccessible } from '../../../test/accessible'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { HandOverScreen } from './hand-over-screen'

const code = 'c'.repeat(43)
const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const, skills: ['medical' as const] }

const aSwap = (over: Partial<HandOver> = {}): HandOver => ({
  activityId: activityId(),
  activityTitle: '荷叶社区义诊',
  sessionId: sessionId(1),
  sessionTitle: '量血压',
  place: '荷叶社区',
  startsAt: inDays(3, '09:00'),
  endsAt: inDays(3, '11:00'),
  nameMasked: '志****',
  inReturn: true,
  ...over,
})

const aProposal = (over: Partial<Proposal> = {}): Proposal => ({
  signUpId: signUpId(5),
  activityId: activityId(2),
  activityTitle: '读书会',
  sessionId: sessionId(2),
  sessionTitle: '下午场',
  place: '太宇书屋',
  startsAt: inDays(5, '14:00'),
  endsAt: inDays(5, '16:00'),
  nameMasked: '王*',
  isYours: false,
  ...over,
})

const mine = { signUpId: signUpId(), whyNot: 'hand_over_is_your_own' as const }

const aShift = (n: number, over: Partial<ReturnType<typeof aSignUp>> = {}) =>
  aSignUp({ id: signUpId(n), as: 'volunteer', sessionId: sessionId(n), startsAt: inDays(n, '14:00'), ...over })

const open = () => renderScreen(<HandOverScreen />, { params: { code }, as: resident({ volunteer }) })

describe('who has a shift to give', () => {
  test('chooses one of those ahead, and proposes it', async () => {
    answer(handOvers.one, aSwap())
    answer(signUps.mine, {
      signUps: [
        aShift(4, { activityTitle: '读书会' }),
        aShift(6, { activityTitle: '运动会' }),
        aShift(1, { activityTitle: '同一场' }),
        aShift(7, { activityTitle: '参加的', as: 'participant' }),
        aShift(8, { activityTitle: '取消的', state: 'cancelled' }),
      ],
    })
    const sent: unknown[] = []
    answer(handOvers.propose, (input) => {
      sent.push(input)
      return {}
    })
    open()

    expect(await screen.findByText('志**** 想用这个岗位换一个别的时间')).toBeInTheDocument()
    expect((await screen.findAllByRole('radio')).map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('读书会'),
      expect.stringContaining('运动会'),
    ])
    await expectAccessible()
    fireEvent.click(screen.getByRole('radio', { name: /运动会/ }))
    answer(handOvers.one, aSwap({ proposal: aProposal({ isYours: true }) }))
    fireEvent.click(screen.getByRole('button', { name: '用这个岗位换' }))

    expect(await screen.findByText(/已告诉对方，等对方答复。对方同意之前/)).toBeInTheDocument()
    expect(sent).toEqual([{ code, signUpId: signUpId(6), requestId: expect.any(String) }])
  })

  test('reads before that the chosen one moves here from where it was proposed', async () => {
    answer(handOvers.one, aSwap())
    answer(signUps.mine, {
      signUps: [aShift(4), aShift(6, { activityTitle: '运动会', proposedCode: 'd'.repeat(43) })],
    })
    open()
    expect(await screen.findByRole('button', { name: '用这个岗位换' })).toBeInTheDocument()
    expect(screen.queryByText(/那边就收回了/)).not.toBeInTheDocument()

    fireEvent.click(screen.getByRole('radio', { name: /运动会/ }))

    expect(screen.getByText('这个岗位已经提给别人换。改提到这里，那边就收回了。')).toBeInTheDocument()
    await expectAccessible()
  })

  test('reads why it cannot be, and may choose another one', async () => {
    answer(handOvers.one, aSwap())
    answer(signUps.mine, { signUps: [aShift(4), aShift(6, { activityTitle: '运动会' })] })
    refuse(handOvers.propose, 'swap_unfit')
    open()
    fireEvent.click(await screen.findByRole('button', { name: '用这个岗位换' }))
    expect(await screen.findByText(/对方接不了您的岗位/)).toBeInTheDocument()

    fireEvent.click(screen.getByRole('radio', { name: /运动会/ }))

    expect(screen.queryByText(/对方接不了您的岗位/)).not.toBeInTheDocument()
    expect(screen.getByRole('radio', { name: /运动会/ })).toBeChecked()
  })

  test('sends the same request again after a cut network', async () => {
    answer(handOvers.one, aSwap())
    answer(signUps.mine, { signUps: [aShift(4)] })
    cutOff(handOvers.propose)
    open()
    fireEvent.click(await screen.findByRole('button', { name: '用这个岗位换' }))
    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

    answer(handOvers.propose, {})
    answer(handOvers.one, aSwap({ proposal: aProposal({ isYours: true }) }))
    fireEvent.click(screen.getByRole('button', { name: '用这个岗位换' }))

    expect(await screen.findByRole('button', { name: '不换了，收回' })).toBeInTheDocument()
  })

  test('sent again after it was answered, it is not said to wait', async () => {
    answer(handOvers.one, aSwap())
    answer(signUps.mine, { signUps: [aShift(4)] })
    answer(handOvers.propose, { isOver: true })
    open()
    fireEvent.click(await screen.findByRole('button', { name: '用这个岗位换' }))

    expect(await screen.findByText('上次已告诉对方，后来有了结果，请看现在的情况')).toBeInTheDocument()
    expect(screen.queryByText('已告诉对方，等对方答复')).not.toBeInTheDocument()
  })

  test('without any reads so', async () => {
    answer(handOvers.one, aSwap())
    answer(signUps.mine, { signUps: [] })
    open()

    expect(await screen.findByText('您现在没有别的岗位可以换。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看看其他活动' }))
    expect(visited()).toEqual(['/pages/activities/index'])
  })

  test('is told while somebody else’s waits', async () => {
    answer(handOvers.one, aSwap({ whyNot: 'swap_proposed_already' }))
    answer(signUps.mine, { signUps: [aShift(4)] })
    open()

    expect(await screen.findByText(/已经有人提出换这个岗位/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '用这个岗位换' })).not.toBeInTheDocument()
  })

  test('takes it back', async () => {
    answer(handOvers.one, aSwap({ proposal: aProposal({ isYours: true }) }))
    const sent: unknown[] = []
    answer(handOvers.takeBack, (input) => {
      sent.push(input)
      return {}
    })
    answer(signUps.mine, { signUps: [aShift(5)] })
    open()
    const takeBack = await screen.findByRole('button', { name: '不换了，收回' })
    await expectAccessible()
    answer(handOvers.one, aSwap())

    fireEvent.click(takeBack)

    expect(await screen.findByRole('button', { name: '用这个岗位换' })).toBeInTheDocument()
    expect(sent).toEqual([{ code, signUpId: signUpId(5) }])
  })
})

describe('whose shift it is', () => {
  test('passes it on for another one', async () => {
    answer(handOvers.one, aSwap(mine))
    open()

    expect(await screen.findByText(/换成之前，这还是您的岗位/)).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: '换班' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '问问别的志愿者' }))
    await waitFor(() => expect(device.copied).toHaveLength(1))
    expect(screen.getByRole('button', { name: '我能来了，不换了' })).toBeInTheDocument()
  })

  test('sees what is given for it, and has the other shift with one tap', async () => {
    answer(handOvers.one, aSwap({ ...mine, proposal: aProposal({ skill: 'medical' }) }))
    const sent: unknown[] = []
    answer(handOvers.accept, (input) => {
      sent.push(input)
      return aShift(9)
    })
    open()

    expect(await screen.findByText('王* 想用这个岗位和您换')).toBeInTheDocument()
    expect(screen.getByText('读书会')).toBeInTheDocument()
    expect(screen.getByText('太宇书屋')).toBeInTheDocument()
    expect(screen.getByText('需要：医护，您已登记')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '问问别的志愿者' })).not.toBeInTheDocument()
    await expectAccessible()
    fireEvent.click(screen.getByRole('button', { name: '同意，换班' }))

    await waitFor(() => expect(visited()).toEqual([`/packages/activity/sign-up-detail/index?signUpId=${signUpId(9)}`]))
    expect(sent).toEqual([{ code, signUpId: signUpId(5), requestId: expect.any(String) }])
  })

  test('says no, and waits for another one', async () => {
    answer(handOvers.one, aSwap({ ...mine, proposal: aProposal() }))
    answer(handOvers.decline, {})
    open()
    const decline = await screen.findByRole('button', { name: '这个不合适' })
    answer(handOvers.one, aSwap(mine))

    fireEvent.click(decline)

    expect(await screen.findByRole('button', { name: '问问别的志愿者' })).toBeInTheDocument()
    expect(screen.queryByText('读书会')).not.toBeInTheDocument()
  })

  test('reads why the two cannot be exchanged', async () => {
    answer(handOvers.one, aSwap({ ...mine, proposal: aProposal({ whyNot: 'shift_clash' }) }))
    open()

    expect(await screen.findByText(/时间重叠/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '同意，换班' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '这个不合适' })).toBeInTheDocument()
  })

  test('reads that it was taken back meanwhile', async () => {
    answer(handOvers.one, aSwap({ ...mine, proposal: aProposal() }))
    refuse(handOvers.accept, 'swap_proposal_gone')
    open()
    const agree = await screen.findByRole('button', { name: '同意，换班' })
    answer(handOvers.one, aSwap(mine))

    fireEvent.click(agree)

    expect(await screen.findByRole('button', { name: '问问别的志愿者' })).toBeInTheDocument()
    expect(screen.getByText('对方已经收回，或那个岗位有了变化。')).toBeInTheDocument()
  })
})
