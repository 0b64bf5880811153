import type { CheckIn } from '@mulin/shared/check-ins/check-in'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aSignUp, activityId, inDays, sessionId, signUpId } from '../../../test/activities'
import { takeCheckIns } from '../../../test/check-ins'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { MyCheckIn } from './my-check-in'
import { flush } from './queue'

const checkInCode = `${signUpId()}.abc`
let minute = 29_000_000
/** What the venue shows, another one every time. */
const shownCode = (n = 1) => `${activityId()}.${sessionId(n)}.${minute++}.abc`
const open = (params = {}) => renderScreen(<MyCheckIn />, { as: resident(), params })

test('the code of what comes next is there, and others can be chosen', async () => {
  const soon = aSignUp({ checkInCode })
  const later = aSignUp({ id: signUpId(2), sessionTitle: '下午场', startsAt: inDays(4), checkInCode })
  const over = aSignUp({ id: signUpId(3), activityTitle: '旧活动', endsAt: inDays(-1), checkInCode })
  answer(signUps.mine, { signUps: [later, soon, over, aSignUp({ id: signUpId(4), state: 'waiting' })] })
  open()

  expect(await screen.findByRole('img', { name: '荷叶社区义诊 的签到码' })).toBeInTheDocument()
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  fireEvent.click(screen.getByRole('radio', { name: /下午场/ }))
  expect(screen.getByText(/^下午场/)).toBeInTheDocument()
})

test('whom nobody can scan is led to the six digits', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ checkInCode })] })
  open()

  // In a browser; only the mini-program says that it works without a network.
  expect(await screen.findByText('给工作人员扫一扫。对方扫不了，请出示“我的码”里的六位数字。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看“我的码”' }))

  expect(visited()).toEqual(['/packages/service/my-code/index'])
})

test('it is there without a network, once it was seen', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ checkInCode })] })
  const { unmount } = open()
  await screen.findByRole('img', { name: '荷叶社区义诊 的签到码' })
  unmount()

  cutOff(signUps.mine)
  open()

  expect(screen.getByRole('img', { name: '荷叶社区义诊 的签到码' })).toBeInTheDocument()
})

test('whoever has nothing to check in for is shown the way', async () => {
  answer(signUps.mine, { signUps: [] })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '看活动' }))

  expect(visited()).toEqual(['/pages/activities/index'])
})

test('opened by the code of the venue one is checked in at once, and once', async () => {
  let isIn = false
  answer(signUps.mine, () => ({
    signUps: [aSignUp({ checkInCode, ...(isIn && { state: 'attended', checkedInAt: '2026-11-25T06:00:00.000Z' }) })],
  }))
  const sent = takeCheckIns()
  isIn = true
  const venueCode = shownCode()
  open({ code: venueCode })

  expect(await screen.findByText('已签到')).toBeInTheDocument()
  expect(await screen.findByText('您在 14:00 已签到')).toBeInTheDocument()
  expect(sent).toMatchObject([{ kind: 'in', venueCode }])
})

describe('a volunteer', () => {
  const there = { as: 'volunteer', state: 'attended', checkedInAt: '2026-11-25T06:00:00.000Z' } as const

  test('who is there leaves by saying so, never by a scan', async () => {
    answer(signUps.mine, { signUps: [aSignUp({ checkInCode, ...there })] })
    const sent = takeCheckIns()
    const venueCode = shownCode()
    open({ code: venueCode })
    const leave = await screen.findByRole('button', { name: '我要走了' })
    expect(sent).toEqual([])

    fireEvent.click(leave)

    expect(await screen.findByText('已签退')).toBeInTheDocument()
    expect(sent).toMatchObject([{ kind: 'out', venueCode }])
  })

  test('who was checked out already reads it, and nothing lengthens their hours', async () => {
    const left = { ...there, checkedOutAt: '2026-11-25T09:06:00.000Z', checkedOutBy: 'organiser' as const }
    answer(signUps.mine, { signUps: [aSignUp({ checkInCode, ...left })] })
    const sent = takeCheckIns()
    open({ code: shownCode() })

    expect(await screen.findByText('您在 17:06 已签退，不用再点。')).toBeInTheDocument()
    expect(screen.getByText(/到“志愿时长”里提出异议/)).toBeInTheDocument()
    expect(screen.queryByText(/^您已签到/)).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '我要走了' })).not.toBeInTheDocument()
    expect(sent).toEqual([])
  })

  test('whose phone does not know yet that staff checked them out reads that it stays', async () => {
    answer(signUps.mine, { signUps: [aSignUp({ checkInCode, ...there })] })
    const [checkedOutAt, checkedOutBy] = ['2026-11-25T09:06:00.000Z', 'organiser'] as const
    answer(checkIns.take, ({ checkIns: scans }) => ({
      results: scans.map(({ nonce }) => ({
        nonce,
        result: 'accepted_with_conflict',
        reason: 'already_checked_out',
        signUp: { ...aSignUp(there), checkedOutAt, checkedOutBy },
      })),
    }))
    open({ code: shownCode() })

    fireEvent.click(await screen.findByRole('button', { name: '我要走了' }))

    expect(await screen.findByText('工作人员已在 17:06 给您签退，时间没有改。')).toBeInTheDocument()
  })

  test('who opens the page again within the minute is there still', async () => {
    answer(signUps.mine, {
      signUps: [aSignUp({ as: 'volunteer', checkInCode, stateAt: inDays(-3), sessionId: sessionId(6) })],
    })
    const sent = takeCheckIns()
    const venueCode = shownCode(6)
    const { unmount } = open({ code: venueCode })
    await screen.findByText('已签到')
    unmount()

    open({ code: venueCode })

    expect(await screen.findByText('已签到')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '我要走了' })).not.toBeInTheDocument()
    expect(sent).toMatchObject([{ kind: 'in', venueCode }])
  })
})

describe('a volunteer without a network', () => {
  const shift = (over: Partial<SignUp> = {}) => aSignUp({ as: 'volunteer', checkInCode, stateAt: inDays(-3), ...over })
  /** Scans the code of a session of their own, so that no other test's scans are in the way. */
  const scanned = async (n: number, said: string) => {
    const { unmount } = open({ code: shownCode(n) })
    if (said.includes('签退')) fireEvent.click(await screen.findByRole('button', { name: '我要走了' }))
    await screen.findByText(said)
    unmount()
  }

  test('comes and leaves with two scans, in this order, though nobody could be asked', async () => {
    answer(signUps.mine, { signUps: [shift({ sessionId: sessionId(7) })] })
    cutOff(checkIns.take)
    await scanned(7, '已记下您的签到，连上网自动传。')
    await scanned(7, '已记下您的签退，连上网自动传。')

    const sent = takeCheckIns()
    await flush()

    const session = sent.filter(({ venueCode: code }) => code?.includes(sessionId(7)))
    expect(session.map(({ kind }) => kind)).toEqual(['in', 'out'])
  })

  test('leaves also when the coming was sent meanwhile and what is known of the sign-up is older', async () => {
    answer(signUps.mine, { signUps: [shift({ sessionId: sessionId(8) })] })
    const sent = takeCheckIns()
    await scanned(8, '已签到')
    await scanned(8, '已签退')

    expect(sent.map(({ kind }) => kind)).toEqual(['in', 'out'])
  })
})

test('a leaving that came in before the coming is said to be kept, not done', async () => {
  const there = { as: 'volunteer', state: 'attended', checkedInAt: '2026-11-25T06:00:00.000Z' } as const
  answer(signUps.mine, { signUps: [aSignUp({ checkInCode, ...there, sessionId: sessionId(5) })] })
  takeCheckIns({ '': { result: 'accepted_with_conflict', reason: 'not_checked_in' } })
  open({ code: shownCode(5) })

  fireEvent.click(await screen.findByRole('button', { name: '我要走了' }))

  expect(await screen.findByText('签退已记下。签到还没传上来，签到一到，两个一起算。')).toBeInTheDocument()
})

test('why it did not count is said in words', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ checkInCode })] })
  answer(checkIns.take, ({ checkIns: scans }) => ({
    results: scans.map(({ nonce }) => ({ nonce, result: 'refused', reason: 'venue_code_expired' })),
  }))
  open({ code: shownCode() })

  expect(await screen.findByText('这个现场码已过时间，请扫屏幕上现在的码。')).toBeInTheDocument()
})

describe('who came with several teams', () => {
  const team = (n: number, teamName: string, over: Partial<SignUp> = {}) =>
    aSignUp({ id: signUpId(n), activityTitle: '接力赛', checkInCode, teamName, sessionId: sessionId(9), ...over })
  const there = { state: 'attended', checkedInAt: '2026-11-25T06:00:00.000Z' } as const

  test('says which one is there before anything counts, also without a network, and nothing is doubled', async () => {
    const code = shownCode(9)
    answer(signUps.mine, { signUps: [team(1, '红队'), team(2, '蓝队')] })
    cutOff(checkIns.take)
    const { unmount } = open({ code })
    fireEvent.click(await screen.findByRole('button', { name: '蓝队' }))
    expect(await screen.findByText('已记下您的签到，连上网自动传。')).toBeInTheDocument()
    expect(screen.queryByText('哪一队到了？')).not.toBeInTheDocument()
    unmount()

    const sent = takeCheckIns()
    await flush()
    await flush()

    expect(sent.filter(({ venueCode: one }) => one === code)).toMatchObject([{ kind: 'in', party: signUpId(2) }])
  })

  test('sees which is there already when scanning once more', async () => {
    const code = shownCode(9)
    answer(signUps.mine, { signUps: [team(1, '红队', there), team(2, '蓝队')] })
    const sent = takeCheckIns()
    open({ code })

    expect(await screen.findByText('红队 已签到')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '红队' })).not.toBeInTheDocument()
    expect(sent).toEqual([])
  })

  test('is asked by the server, where the phone did not know of the other, and the same scan counts', async () => {
    const code = shownCode(9)
    answer(signUps.mine, { signUps: [team(1, '红队')] })
    const sent: string[] = []
    answer(checkIns.take, ({ checkIns: scans, asksWhich }) => ({
      results: scans.map(({ nonce, party }) => {
        sent.push(`${nonce} ${party} ${asksWhich}`)
        const teams = ['红队', '蓝队'].map((teamName, place) => ({
          signUpId: signUpId(place + 1),
          teamName,
          state: 'confirmed' as const,
        }))
        return party ? { nonce, result: 'accepted' } : { nonce, result: 'refused', reason: 'which_team', teams }
      }),
    }))
    open({ code })
    fireEvent.click(await screen.findByRole('button', { name: '蓝队' }))

    await waitFor(() => expect(sent).toHaveLength(2))
    const nonce = sent[0]!.split(' ')[0]
    expect(sent).toEqual([`${nonce} undefined true`, `${nonce} ${signUpId(2)} true`])
    await waitFor(() => expect(screen.queryByText('哪一队到了？')).not.toBeInTheDocument())
  })
})

test('who came with several teams reads which one a scan was for, and tells their codes apart', async () => {
  const team = { checkInCode, activityTitle: '接力赛' }
  answer(signUps.mine, {
    signUps: [aSignUp({ ...team, teamName: '红队' }), aSignUp({ ...team, id: signUpId(2), teamName: '蓝队' })],
  })
  takeCheckIns()
  open({ code: shownCode() })
  fireEvent.click(await screen.findByRole('button', { name: '红队' }))

  expect(await screen.findByText('红队 已签到，还有 1 支队没签到，到了再扫')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /蓝队/ }))
  expect(screen.getByRole('img', { name: '接力赛 蓝队 的签到码' })).toBeInTheDocument()
})

test('without a network it is written down', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ checkInCode })] })
  cutOff(checkIns.take)
  open({ code: shownCode() })

  expect(await screen.findByText('已记下您的签到，连上网自动传。')).toBeInTheDocument()
})

describe('who came with a family', () => {
  const people = ['居民 甲', '居民 乙', '居民 丙']
  const own = (n: number) => aSignUp({ sessionId: sessionId(n), size: 3, checkInCode, stateAt: inDays(-3) })
  const sentOf = (sent: ReturnType<typeof takeCheckIns>, code: string) =>
    sent.filter(({ venueCode }) => venueCode === code)
  const takeOff = async (name: string, button: string) => {
    fireEvent.click(await screen.findByRole('button', { name: '没到齐' }))
    fireEvent.click(await screen.findByRole('checkbox', { name }))
    fireEvent.click(screen.getByRole('button', { name: button }))
  }

  test('is checked in with all of it at once, and says with two taps who is missing', async () => {
    answer(signUps.mine, { signUps: [{ ...own(21), people }] })
    const sent = takeCheckIns()
    const code = shownCode(21)
    open({ code })
    expect(await screen.findByText('3 人都记为到了')).toBeInTheDocument()
    expect(sentOf(sent, code)).toMatchObject([{ kind: 'in' }])

    await takeOff('居民 丙', '记下，到了 2 人')

    await waitFor(() => expect(sentOf(sent, code)).toHaveLength(2))
    const [first, said] = sentOf(sent, code)
    expect(said).toMatchObject({ kind: 'in', missing: ['居民 丙'] })
    expect(said!.nonce).not.toBe(first!.nonce)
    expect(said!.corrects).toEqual([first!.nonce])
    expect(Date.parse(said!.at) - Date.parse(first!.at)).toBe(1)
    expect(await screen.findByText('已签到')).toBeInTheDocument()
  })

  test('says it without a network too: one scan is sent, and what was said last', async () => {
    answer(signUps.mine, { signUps: [{ ...own(22), people }] })
    cutOff(checkIns.take)
    const code = shownCode(22)
    const { unmount } = open({ code })
    await screen.findByText('已记下您的签到，连上网自动传。')
    await takeOff('居民 丙', '记下，到了 2 人')
    expect(await screen.findByText('到 2 / 3 人')).toBeInTheDocument()

    fireEvent.click(screen.getByRole('button', { name: '改人数' }))
    expect(await screen.findByRole('checkbox', { name: '居民 丙' })).not.toBeChecked()
    fireEvent.click(screen.getByRole('checkbox', { name: '居民 乙' }))
    fireEvent.click(screen.getByRole('button', { name: '记下，到了 1 人' }))
    await screen.findByText('已记下您的签到，连上网自动传。')
    unmount()
    const sent = takeCheckIns()
    await flush()

    expect(sentOf(sent, code)).toMatchObject([{ kind: 'in', missing: ['居民 乙', '居民 丙'] }])
    // The scan, and what was said first: an answer may have been lost instead of the network.
    expect(sentOf(sent, code)[0]!.corrects).toHaveLength(2)
  })

  test.each([
    ['where staff said otherwise', [1], '到 2 / 3 人（没到：居民 乙）'],
    ['where staff said that all came', [], '到 3 / 3 人'],
  ])('reads why nothing changed, what counts and what they said: %s', async (_, missing, counts) => {
    answer(signUps.mine, { signUps: [{ ...own(25), people }] })
    takeCheckIns()
    const code = shownCode(25)
    open({ code })
    const turnout = { of: 3, missing, at: inDays(0) }
    await screen.findByText('已签到')
    answer(checkIns.take, ({ checkIns: scans }) => ({
      results: scans.map(({ nonce, at }) => {
        const where = { activityId: activityId(), sessionId: sessionId(25) }
        const signUp = { ...where, id: signUpId(), nameMasked: '居***', state: 'attended' as const, checkedInAt: at }
        const known = { result: 'accepted_with_conflict', reason: 'already_checked_in' } as const
        return { nonce, ...known, signUp: { ...signUp, turnout, turnoutByStaff: true as const } }
      }),
    }))

    await takeOff('居民 丙', '记下，到了 2 人')

    expect(
      await screen.findByText(
        `现场记的是${counts}，以现场记的为准。您填的“没到：居民 丙”没有改上，不对请找现场工作人员。`,
      ),
    ).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '改人数' })).not.toBeInTheDocument()
  })

  test('reads what counts where another phone of theirs said it, and says it anew after that', async () => {
    answer(signUps.mine, { signUps: [{ ...own(27), people }] })
    takeCheckIns()
    const code = shownCode(27)
    open({ code })
    await screen.findByText('已签到')
    const sent: CheckIn[] = []
    answer(checkIns.take, ({ checkIns: scans }) => ({
      results: scans.map((scan) => {
        sent.push(scan)
        const where = { activityId: activityId(), sessionId: sessionId(27) }
        const turnout = { of: 3, missing: [1], at: new Date(Date.parse(scan.at) + 30_000).toISOString() }
        const signUp = { ...where, id: signUpId(), nameMasked: '居***', state: 'attended' as const, turnout }
        return { nonce: scan.nonce, result: 'accepted' as const, signUp }
      }),
    }))

    await takeOff('居民 丙', '记下，到了 2 人')
    expect(
      await screen.findByText(
        '现在记的是到 2 / 3 人（没到：居民 乙）。您填的“没到：居民 丙”没有改上，不对请再改一次。',
      ),
    ).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '改人数' }))
    for (const name of ['居民 乙', '居民 丙']) fireEvent.click(await screen.findByRole('checkbox', { name }))
    fireEvent.click(screen.getByRole('button', { name: '记下，到了 2 人' }))

    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({ missing: ['居民 丙'] })
    expect(Date.parse(sent[1]!.at) - Date.parse(sent[0]!.at)).toBe(30_001)
  })

  test.each([
    ['confirmed', '工作人员撤销了签到，现在没有签到。人到了，请再扫现场的码。'],
    ['cancelled', '报名已取消，没有签到。'],
  ] as const)('reads that it is %s since, and what they said', async (state, words) => {
    answer(signUps.mine, { signUps: [{ ...own(26), people }] })
    takeCheckIns()
    const code = shownCode(26)
    open({ code })
    await screen.findByText('已签到')
    answer(checkIns.take, ({ checkIns: scans }) => ({
      results: scans.map(({ nonce }) => {
        const signUp = {
          id: signUpId(),
          activityId: activityId(),
          sessionId: sessionId(26),
          nameMasked: '居***',
          state,
        }
        return { nonce, result: 'refused', reason: 'sign_up_moved_on', signUp }
      }),
    }))

    await takeOff('居民 丙', '记下，到了 2 人')

    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.getByText('您填的“没到：居民 丙”没有记下。')).toBeInTheDocument()
  })

  test('cannot say that nobody came', async () => {
    answer(signUps.mine, { signUps: [{ ...own(23), people: people.slice(0, 2) }] })
    const sent = takeCheckIns()
    const code = shownCode(23)
    open({ code })
    fireEvent.click(await screen.findByRole('button', { name: '没到齐' }))
    for (const name of people.slice(0, 2)) fireEvent.click(await screen.findByRole('checkbox', { name }))

    fireEvent.click(screen.getByRole('button', { name: '记下，到了 0 人' }))

    expect(await screen.findByText('您扫了码，至少有一位到了。')).toBeInTheDocument()
    expect(sentOf(sent, code)).toHaveLength(1)
  })

  test('alone is asked nothing', async () => {
    answer(signUps.mine, { signUps: [{ ...own(24), size: 1 }] })
    takeCheckIns()
    open({ code: shownCode(24) })

    expect(await screen.findByText('已签到')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '没到齐' })).not.toBeInTheDocument()
  })
})
