import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activities } from '@mulin/shared/activities/endpoints'
import { activityId, anActivity, aSession, inDays, sessionId, signUpId } from '../../../test/activities'
import { aRow, answerRoster, takeCheckIns } from '../../../test/check-ins'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { CheckInDesk } from './check-in-desk'

afterEach(() => void jest.useRealTimers())

const open = () => renderScreen(<CheckInDesk />, { as: resident(), params: { activityId: activityId() } })
const tick = async (name: string) => fireEvent.click(await screen.findByRole('button', { name: `签到 ${name}` }))
const view = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const list = () => within(screen.getByRole('list', { name: '名单' }))

/** As the server answers staff about it. */
function aRegisterRow(id: string) {
  const { phoneMasked, name, as, size } = aRow(1)
  const about = { id, sessionId: sessionId(), sessionTitle: '上午场', name, phoneMasked, as, size }
  const since = { stateAt: inDays(-1), signedUpAt: inDays(-1) }
  return { ...about, ...since, state: 'attended' as const, by: 'organiser' as const, version: 2 }
}

test('a name is ticked, counted and moves to who is there', async () => {
  answerRoster([aRow(1, { size: 3, teamName: '荷叶队' }), aRow(2)])
  const sent = takeCheckIns()
  open()
  expect(await screen.findByText('已签到 0 / 4')).toBeInTheDocument()

  await tick('居民 1')

  expect(await screen.findByText('已签到 3 / 4')).toBeInTheDocument()
  expect(sent).toMatchObject([{ kind: 'in', signUpId: signUpId(1), activityId: activityId() }])
  view(/已到/)
  expect(list().getByText('居民 1')).toBeInTheDocument()
})

test('who chooses leaving sees whom to tick for it, and whom to tick in again with coming', async () => {
  answerRoster([
    aRow(1, { as: 'volunteer', state: 'attended', checkedInAt: inDays(0) }),
    aRow(2, { as: 'volunteer' }),
    aRow(3, { state: 'attended', checkedInAt: inDays(0) }),
  ])
  takeCheckIns()
  open()
  fireEvent.click(await screen.findByRole('radio', { name: '签退' }))

  expect(screen.getByRole('radio', { name: /还没签退/ })).toHaveAttribute('aria-checked', 'true')
  expect(screen.queryByRole('radio', { name: /未到/ })).not.toBeInTheDocument()
  expect(
    list()
      .getAllByRole('article')
      .map((one) => one.getAttribute('aria-label')),
  ).toEqual(['居民 1'])
  fireEvent.click(screen.getByRole('button', { name: '签退 居民 1' }))
  expect(await screen.findByText('没有要签退的志愿者。')).toBeInTheDocument()

  view(/^签到/)
  expect(list().getByText('居民 2')).toBeInTheDocument()
})

test('what they signed up themselves is left to others', async () => {
  answerRoster([aRow(5, { isYours: true }), aRow(6)])
  open()

  expect(await screen.findByText(/^这是您自己的报名/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '签到 居民 6' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '签到 居民 5' })).not.toBeInTheDocument()
})

test('without a network the tick waits on the phone, and is sent once when there is one', async () => {
  answerRoster([aRow(11)])
  cutOff(checkIns.take)
  open()
  await tick('居民 11')

  expect(await screen.findByText('1 条签到还没传上去')).toBeInTheDocument()
  expect(screen.getByText('已签到 1 / 1')).toBeInTheDocument()
  act(() => void window.dispatchEvent(new Event('offline')))

  const sent = takeCheckIns()
  act(() => void window.dispatchEvent(new Event('online')))
  fireEvent.click(await screen.findByRole('button', { name: '现在传' }))

  await screen.findByText('已签到 1 / 1')
  expect(new Set(sent.map(({ nonce }) => nonce)).size).toBe(1)
})

test('what could not be sent is tried again by itself, and the list is read again that is old', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  answerRoster([aRow(12)])
  const { unmount } = open()
  await screen.findByText('已签到 0 / 1')
  unmount()
  cutOff(checkIns.roster)
  cutOff(checkIns.take)
  open()
  expect(await screen.findByText(/现在没有网络，用的是 .* 的名单/)).toBeInTheDocument()
  await tick('居民 12')
  await screen.findByText('1 条签到还没传上去')

  await act(() => jest.advanceTimersByTimeAsync(6_000))
  expect(screen.getByText('1 条签到还没传上去')).toBeInTheDocument()
  answerRoster([aRow(12, { state: 'attended', checkedInAt: inDays(0) })])
  const sent = takeCheckIns()
  await act(() => jest.advanceTimersByTimeAsync(12_000))

  await waitFor(() => expect(screen.queryByText('1 条签到还没传上去')).not.toBeInTheDocument())
  expect(sent).toMatchObject([{ signUpId: signUpId(12) }])
  expect(await screen.findByText(/^名单更新于/)).toBeInTheDocument()
})

test('a tick that was not sent yet is taken back without asking anybody', async () => {
  answerRoster([aRow(21)])
  cutOff(checkIns.take)
  open()
  await tick('居民 21')
  await screen.findByText('1 条签到还没传上去')

  view(/已到/)
  fireEvent.click(screen.getByRole('button', { name: '撤销 居民 21' }))

  expect(await screen.findByText('已签到 0 / 1')).toBeInTheDocument()
  expect(screen.queryByText('1 条签到还没传上去')).not.toBeInTheDocument()
})

test('what was not simply accepted is shown with name and reason until somebody has looked at it', async () => {
  answerRoster([aRow(31), aRow(32)])
  takeCheckIns({
    [signUpId(31)]: { result: 'refused', reason: 'sign_up_moved_on', signUp: undefined },
    [signUpId(32)]: { result: 'accepted_with_conflict', reason: 'was_absent' },
  })
  open()
  await tick('居民 31')
  await tick('居民 32')

  const conflicts = within(await screen.findByRole('region', { name: '要核对的' }))
  expect(await conflicts.findByText('报名已经变了，没有签到。')).toBeInTheDocument()
  expect(await conflicts.findByText('先前记为未到场，已改为签到。')).toBeInTheDocument()
  for (const name of ['居民 31', '居民 32']) fireEvent.click(conflicts.getByRole('button', { name: `知道了 ${name}` }))
  expect(screen.queryByRole('region', { name: '要核对的' })).not.toBeInTheDocument()
})

test('what is to be looked at stands at the desk of its session only', async () => {
  answerRoster([aRow(33)])
  const sessions = [aSession(), aSession({ id: sessionId(2), title: '下午场' })]
  answer(activities.one, anActivity({ sessions }))
  takeCheckIns({ [signUpId(33)]: { result: 'refused', reason: 'sign_up_moved_on', signUp: undefined } })
  renderScreen(<CheckInDesk />, { as: resident(), params: { activityId: activityId(), sessionId: sessionId() } })
  await tick('居民 33')
  await screen.findByRole('region', { name: '要核对的' })

  fireEvent.click(screen.getByRole('radio', { name: '下午场' }))
  expect(await screen.findByRole('button', { name: '签到 居民 33' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: '要核对的' })).not.toBeInTheDocument()

  fireEvent.click(screen.getByRole('radio', { name: '上午场' }))
  fireEvent.click(await screen.findByRole('button', { name: '知道了 居民 33' }))
})

test('a check-in is taken back with a reason', async () => {
  answerRoster([aRow(41, { state: 'attended', checkedInAt: '2026-11-25T06:00:00.000Z' })])
  open()
  await screen.findByText('已签到 1 / 1')
  view(/已到/)
  fireEvent.click(screen.getByRole('button', { name: '撤销 居民 41' }))
  const sheet = within(await screen.findByRole('dialog', { name: '撤销 居民 41 的签到' }))
  fireEvent.click(sheet.getByRole('button', { name: '撤销' }))
  expect(sheet.getByText('请写两个字以上的原因')).toBeInTheDocument()

  refuse(checkIns.undo, 'not_checked_in', undefined, { once: true })
  fireEvent.click(sheet.getByRole('radio', { name: '签错了人' }))
  fireEvent.click(sheet.getByRole('button', { name: '撤销' }))
  expect(await sheet.findByText(/还没有签到/)).toBeInTheDocument()

  const asked: string[] = []
  answer(checkIns.undo, ({ signUpId: id, reason }) => {
    asked.push(`${id} ${reason}`)
    return { ...aRegisterRow(id), state: 'confirmed' as const, reason }
  })
  answerRoster([aRow(41)])
  fireEvent.click(sheet.getByRole('button', { name: '撤销' }))

  expect(await screen.findByText('已签到 0 / 1')).toBeInTheDocument()
  expect(asked).toEqual([`${signUpId(41)} 签错了人`])
})

test('that a volunteer left is taken back alone', async () => {
  const came = { as: 'volunteer' as const, state: 'attended' as const, checkedInAt: '2026-11-25T06:00:00.000Z' }
  answerRoster([aRow(42, { ...came, checkedOutAt: '2026-11-25T07:00:00.000Z' })])
  open()
  fireEvent.click(await screen.findByRole('radio', { name: '签退' }))
  view(/已到/)
  fireEvent.click(screen.getByRole('button', { name: '撤销签退 居民 42' }))
  const sheet = within(await screen.findByRole('dialog', { name: '撤销 居民 42 的签退' }))
  fireEvent.click(sheet.getByRole('radio', { name: '人还没有走' }))

  refuse(checkIns.undoCheckOut, 'not_checked_out', undefined, { once: true })
  fireEvent.click(sheet.getByRole('button', { name: '撤销签退' }))
  expect(await sheet.findByText(/还没有签退/)).toBeInTheDocument()

  answer(checkIns.undoCheckOut, ({ signUpId: id }) => aRegisterRow(id))
  answerRoster([aRow(42, came)])
  fireEvent.click(sheet.getByRole('button', { name: '撤销签退' }))

  expect(await screen.findByRole('button', { name: '签退 居民 42' })).toBeInTheDocument()
})

test('what another phone’s scan left to be looked at stands with the name, and once', async () => {
  const nonce = '01J00000000000000000000009'
  const conflict = { nonce, kind: 'already_checked_in' as const, scannedAt: inDays(0), at: inDays(0) }
  const there = { state: 'attended' as const, checkedInAt: inDays(0) }
  answerRoster([aRow(43, { ...there, conflicts: [{ ...conflict, by: 'organiser' }] }), aRow(44)])
  open()
  fireEvent.click(await screen.findByRole('radio', { name: /要核对/ }))

  answer(checkIns.seen, ({ signUpId: id }) => aRegisterRow(id))
  answerRoster([aRow(43, there), aRow(44)])
  fireEvent.click(screen.getByRole('button', { name: '看过了 居民 43' }))

  expect(await screen.findByText('都看过了。')).toBeInTheDocument()
})

test('that a volunteer’s own later leaving did not count stands with the name', async () => {
  const there = { as: 'volunteer' as const, state: 'attended' as const, checkedInAt: '2026-11-25T09:05:00.000Z' }
  const ownLeftAt = '2026-11-25T09:30:00.000Z'
  const conflict = { nonce: '01J00000000000000000000008', kind: 'already_checked_out' as const, ownLeftAt }
  const conflicts = [{ ...conflict, scannedAt: ownLeftAt, at: ownLeftAt, by: 'self' as const }]
  answerRoster([aRow(45, { ...there, checkedOutAt: '2026-11-25T09:06:00.000Z', conflicts })])
  open()
  fireEvent.click(await screen.findByRole('radio', { name: /要核对/ }))

  expect(screen.getByText(/本人扫码签退是 .*17:30，没有算，按工作人员签的时间算。/)).toBeInTheDocument()
})

test('a volunteer is let out, and nobody else', async () => {
  const came = { state: 'attended' as const, checkedInAt: '2026-11-25T06:00:00.000Z' }
  answerRoster([aRow(51, { as: 'volunteer', ...came }), aRow(52, came)])
  const sent = takeCheckIns()
  open()
  fireEvent.click(await screen.findByRole('radio', { name: '签退' }))
  view(/已到/)

  expect(screen.queryByRole('button', { name: '签退 居民 52' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '签退 居民 51' }))

  expect(await screen.findByText(/签退$/, { selector: '.tag' })).toBeInTheDocument()
  expect(sent).toMatchObject([{ kind: 'out', signUpId: signUpId(51) }])
})

test('a name or the end of a phone number is found among many, whoever is there already', async () => {
  answerRoster(Array.from({ length: 60 }, (_, place) => aRow(100 + place, place === 7 ? { state: 'attended' } : {})))
  open()
  await screen.findByText('已签到 1 / 60')
  expect(list().getAllByRole('listitem')).toHaveLength(20)
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(list().getAllByRole('listitem')).toHaveLength(40)

  const search = screen.getByRole('searchbox', { name: '找名字或手机尾号' })
  fireEvent.change(search, { target: { value: '8107' } })
  expect(list().getAllByRole('listitem')).toHaveLength(1)
  expect(list().getByText('居民 107')).toBeInTheDocument()

  fireEvent.change(search, { target: { value: '没有' } })
  expect(screen.getByText('没有找到这个名字。')).toBeInTheDocument()
})

test('the digits of a person are sent for this session', async () => {
  answerRoster([aRow(61)])
  const sent = takeCheckIns()
  open()
  fireEvent.click(await screen.findByRole('button', { name: '输六位数字码' }))
  const digits = await screen.findByRole('textbox', { name: '六位数字码' })
  fireEvent.change(digits, { target: { value: '12a3' } })
  fireEvent.click(screen.getByRole('button', { name: '用数字码签到' }))
  expect(screen.getByText('请填六位数字')).toBeInTheDocument()

  fireEvent.change(digits, { target: { value: '123456' } })
  fireEvent.click(screen.getByRole('button', { name: '用数字码签到' }))

  expect(digits).toHaveValue('')
  await act(async () => undefined)
  expect(sent).toMatchObject([{ personCode: '123456', activityId: activityId() }])
})

test('whose digits they were is said as the list has it, and that others were mistyped before no longer', async () => {
  answerRoster([aRow(62)])
  answer(checkIns.take, ({ checkIns: scans }) => ({
    results: scans.map(({ nonce, at, personCode }) => {
      if (personCode !== '222222') return { nonce, result: 'refused', reason: 'person_code_unknown' }
      const ids = { id: signUpId(62), activityId: activityId(), sessionId: sessionId() }
      return { nonce, result: 'accepted', signUp: { ...ids, nameMasked: '居*', state: 'attended', checkedInAt: at } }
    }),
  }))
  open()
  fireEvent.click(await screen.findByRole('button', { name: '输六位数字码' }))
  const typed = async (code: string) => {
    fireEvent.change(await screen.findByRole('textbox', { name: '六位数字码' }), { target: { value: code } })
    fireEvent.click(screen.getByRole('button', { name: '用数字码签到' }))
  }
  await typed('111111')
  expect(await screen.findByText('这个数字码查不到，请对方换一个新码。')).toBeInTheDocument()

  await typed('222222')

  expect(await screen.findByText('居民 62 已签到')).toBeInTheDocument()
  expect(screen.queryByText('这个数字码查不到，请对方换一个新码。')).not.toBeInTheDocument()
})

test('of somebody with several teams staff say which one is there', async () => {
  answerRoster([aRow(1, { teamName: '红队' }), aRow(2, { teamName: '蓝队' })])
  const teams = [
    { signUpId: signUpId(1), teamName: '红队', state: 'attended' as const },
    { signUpId: signUpId(2), teamName: '蓝队', state: 'confirmed' as const },
  ]
  const parties: unknown[] = []
  answer(checkIns.take, ({ checkIns: scans }) => ({
    results: scans.map(({ nonce, party }) => {
      parties.push(party)
      return party ? { nonce, result: 'accepted' } : { nonce, result: 'refused', reason: 'which_team', teams }
    }),
  }))
  open()
  fireEvent.click(await screen.findByRole('button', { name: '输六位数字码' }))
  fireEvent.change(await screen.findByRole('textbox', { name: '六位数字码' }), { target: { value: '654321' } })
  fireEvent.click(screen.getByRole('button', { name: '用数字码签到' }))

  fireEvent.click(await screen.findByRole('button', { name: '蓝队' }))

  await waitFor(() => expect(parties).toEqual([undefined, signUpId(2)]))
  await waitFor(() => expect(screen.queryByRole('button', { name: '蓝队' })).not.toBeInTheDocument())
})

test('a list that was read before is there without a network', async () => {
  answerRoster([aRow(71)])
  const { unmount } = open()
  await screen.findByText('已签到 0 / 1')
  unmount()

  cutOff(checkIns.roster)
  open()

  expect(await screen.findByText(/现在没有网络，用的是 .* 的名单/)).toBeInTheDocument()
  expect(screen.getByText('居民 71')).toBeInTheDocument()
})

test('nobody signed up yet, or it is not mine to see', async () => {
  answerRoster([])
  const { unmount } = open()
  expect(await screen.findByText('这一场还没有人报名成功。')).toBeInTheDocument()
  unmount()

  refuse(checkIns.roster, 'outside_your_area')
  open()
  expect(await screen.findByText('这里不在您负责的范围内。')).toBeInTheDocument()
})

describe('who of a party came', () => {
  const people = ['居民 甲', '居民 乙', '居民 丙']
  const aFamily = (n: number, over: Parameters<typeof aRow>[1] = {}) => aRow(n, { size: 3, people, ...over })
  const sheetOf = async (n: number, words: RegExp = /^没到齐/) => {
    const wanted = await screen.findByRole('button', { name: new RegExp(`${words.source} 居民 ${n}$`) })
    fireEvent.click(wanted)
    return within(await screen.findByRole('dialog', { name: `居民 ${n} 一起的，到了哪些人` }))
  }
  const tapOff = (sheet: Awaited<ReturnType<typeof sheetOf>>, ...names: string[]) =>
    names.forEach((name) => fireEvent.click(sheet.getByRole('checkbox', { name })))

  test('all are there by one tap; who is missing is tapped off first, and counted as still to come', async () => {
    answerRoster([aFamily(81), aFamily(82), aRow(83)])
    const sent = takeCheckIns()
    open()
    await tick('居民 81')
    expect(screen.queryByRole('button', { name: '没到齐 居民 83' })).not.toBeInTheDocument()

    const sheet = await sheetOf(82)
    tapOff(sheet, ...people)
    fireEvent.click(sheet.getByRole('button', { name: '签到，到了 0 人' }))
    expect(sheet.getByText('一个人都没到，就不用签到。')).toBeInTheDocument()
    tapOff(sheet, '居民 甲', '居民 丙')
    fireEvent.click(sheet.getByRole('button', { name: '签到，到了 2 人' }))

    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[0]).not.toHaveProperty('missing')
    expect(sent[1]).toMatchObject({ signUpId: signUpId(82), missing: ['居民 乙'] })
  })

  test('without a network it waits with the tick, and is changed on this phone', async () => {
    answerRoster([aFamily(84)])
    cutOff(checkIns.take)
    open()
    await tick('居民 84')
    expect(await screen.findByText('已签到 3 / 3')).toBeInTheDocument()
    await screen.findByText('1 条签到还没传上去')

    view(/已到/)
    const sheet = await sheetOf(84, /^改人数/)
    tapOff(sheet, '居民 丙')
    fireEvent.click(sheet.getByRole('button', { name: '记下，到了 2 人' }))

    expect(await screen.findByText('已签到 2 / 3')).toBeInTheDocument()
    expect(screen.getByText('没到：居民 丙')).toBeInTheDocument()
    view(/未到/)
    expect(list().getByText('到 2 / 3 人')).toBeInTheDocument()
    const sent = takeCheckIns()
    fireEvent.click(await screen.findByRole('button', { name: '现在传' }))
    await waitFor(() => expect(sent).toMatchObject([{ missing: ['居民 丙'] }]))
  })

  test('it is put right afterwards; what a colleague said since is told, and nothing is lost', async () => {
    const at = inDays(0)
    const there = { state: 'attended' as const, checkedInAt: at, turnout: { of: 3, missing: [2], at } }
    answerRoster([aFamily(85, there)])
    open()
    const sheet = await sheetOf(85, /^改人数/)
    tapOff(sheet, '居民 乙')

    refuse(checkIns.turnout, 'sign_up_changed', undefined, { once: true })
    fireEvent.click(sheet.getByRole('button', { name: '记下，到了 1 人' }))
    expect(await sheet.findByText(/同事刚改过这里的人数/)).toBeInTheDocument()

    const asked: unknown[] = []
    answer(checkIns.turnout, (input) => {
      asked.push(input)
      return aRegisterRow(input.signUpId)
    })
    answerRoster([aFamily(85, { ...there, turnout: { of: 3, missing: [1, 2], at } })])
    fireEvent.click(sheet.getByRole('button', { name: '记下，到了 1 人' }))

    expect(await screen.findByText('已签到 1 / 3')).toBeInTheDocument()
    expect(asked).toEqual([{ signUpId: signUpId(85), missing: ['居民 乙', '居民 丙'], known: at }])
  })

  test('of a team all count as one, and who comes along is found by name', async () => {
    const there = { state: 'attended' as const, checkedInAt: inDays(0) }
    answerRoster([
      aRow(86, { teamName: '荷叶队', people, ...there, turnout: { of: 3, missing: [0], at: inDays(0) } }),
      aRow(87),
    ])
    open()
    expect(await screen.findByText('已签到 1 / 2')).toBeInTheDocument()

    fireEvent.change(screen.getByRole('searchbox', { name: '找名字或手机尾号' }), { target: { value: '居民 丙' } })

    expect(list().getByText('荷叶队', { exact: false })).toBeInTheDocument()
    expect(list().getByText('到 2 / 3 人')).toBeInTheDocument()
  })
})
