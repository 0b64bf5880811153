import { activities } from '@mulin/shared/activities/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activityId, anActivity, aSession, inDays, sessionId, signUpId } from '../../../../test/activities'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { Text } from '../../../ui/text'
import { Register } from './register'

const aRow = (n: number, over: Partial<SignUpRow> = {}): SignUpRow => ({
  id: signUpId(n),
  sessionId: sessionId(),
  sessionTitle: '推拿',
  as: 'participant',
  state: 'confirmed',
  stateAt: inDays(-1),
  by: 'self',
  size: 1,
  name: `居民 ${n}`,
  phoneMasked: '138****8000',
  signedUpAt: inDays(-1),
  version: 1,
  ...over,
})

const question = { id: 'q1', kind: 'text' as const, title: '哪里不舒服', options: [], required: true }
const session = aSession({ title: '推拿', questions: [question] })

const open = (...signedUp: SignUpRow[]) => openWith(session, ...signedUp)
function openWith(first: typeof session, ...signedUp: SignUpRow[]) {
  answer(activities.one, anActivity({ sessions: [first, aSession({ id: sessionId(2), title: '足浴' })] }))
  listed(...signedUp)
  return renderScreen(<Register ifAbsent={({ name }) => <Text>{`缺席的 ${name}`}</Text>} />, {
    as: resident(),
    params: { activityId: activityId() },
  })
}
const listed = (...rows: SignUpRow[]) => answer(registers.ofActivity, { areaPath: 'luotang/heye', signUps: rows })
const row = async (name: string) => within(await screen.findByRole('article', { name }))
const names = () => screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'))
const press = (name: string | RegExp, place: Pick<typeof screen, 'getByRole'> = screen) =>
  fireEvent.click(place.getByRole('button', { name }))

test('the first lines say of which activity and session the list is, and how full', async () => {
  openWith({ ...session, taken: 8, capacity: 20, waiting: 3 }, aRow(1))

  expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
  expect(await screen.findByText(/^推拿 .*09:00–11:00 · 已报 8 \/ 20 席，候补 3 份报名$/)).toBeInTheDocument()
})

describe('who has not seen a change', () => {
  const since = inDays(-1)
  const unseen = (n: number) => aRow(n, { unseenChange: { since, what: ['time', 'place'] } })

  test('is found with one press, called with a number that staff ask for, and no longer there once told', async () => {
    answer(registers.reveal, { name: '居民 1', phone: '13800138000' })
    const told = jest.fn(() => aRow(1))
    answer(registers.tell, told)
    open(unseen(1), aRow(2))
    fireEvent.click(await screen.findByRole('radio', { name: '没看到变动 1' }))
    expect(names()).toEqual(['居民 1'])
    expect(screen.getByText(/通知的变动（时间、地点）还没看/)).toBeInTheDocument()

    press('看号码 居民 1')
    fireEvent.click(await screen.findByRole('button', { name: '拨打 13800138000 居民 1' }))
    expect(device.dialled).toEqual(['13800138000'])

    listed(aRow(1), aRow(2))
    press('已电话告知 居民 1')
    await waitFor(() => expect(told).toHaveBeenCalledWith({ signUpId: signUpId(1), since }))
    expect(await screen.findByText('已记下：电话告知 居民 1')).toBeInTheDocument()
    await waitFor(() => expect(screen.queryByRole('radio', { name: /没看到变动/ })).not.toBeInTheDocument())
  })

  test('is found also of what was called off, with what it was', async () => {
    const off = { state: 'cancelled' as const, calledOff: true, reason: '医生病了' }
    open(aRow(1, { ...off, unseenChange: { since, what: [] } }), aRow(2, off))

    fireEvent.click(await screen.findByRole('radio', { name: '没看到变动 1' }))

    expect(names()).toEqual(['居民 1'])
    expect(screen.getByText(/通知的取消还没看/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '看号码 居民 1' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '已电话告知 居民 1' })).toBeInTheDocument()
  })

  test('of a session that was called off is found under it, with why', async () => {
    const off = { state: 'cancelled' as const, calledOff: true, onlySession: true, reason: '医生病了' }
    const cancelled = { at: since, reason: '医生病了' }
    openWith({ ...session, cancelled }, aRow(1, { ...off, unseenChange: { since, what: [] } }))

    expect(await screen.findByText('这一场已取消。原因：医生病了')).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '没看到变动 1' })).toBeInTheDocument()
  })

  test('and was told of an older one only is read again first', async () => {
    refuse(registers.tell, 'changed_again', { since: inDays(0), what: ['time'] })
    open(unseen(1))
    await row('居民 1')

    press('已电话告知 居民 1')

    expect(await screen.findByText(/活动后来又有变动/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '已电话告知 居民 1' })).not.toBeInTheDocument()
    listed(aRow(1))
    press('刷新列表')
    await waitFor(() => expect(screen.queryByText(/活动后来又有变动/)).not.toBeInTheDocument())
  })

  test('where everybody has, there is nothing to press', async () => {
    open(aRow(1))
    await row('居民 1')

    expect(screen.queryByRole('radio', { name: /没看到变动/ })).not.toBeInTheDocument()
  })
})

test('says how many stand how, those first that somebody has to decide, then who waits in order', async () => {
  open(
    aRow(1),
    aRow(2, { state: 'waiting', position: 2, waiting: 2 }),
    aRow(3, { state: 'waiting', position: 1, waiting: 2 }),
    aRow(4, { state: 'pending' }),
    aRow(5, { state: 'offered', offeredUntil: inDays(1) }),
  )

  expect((await row('居民 3')).getByText('候补第 1')).toBeInTheDocument()
  expect(names()).toEqual(['居民 4', '居民 3', '居民 2', '居民 5', '居民 1'])
  for (const words of ['全部 5', '待审核 1', '候补 2', '待确认 1', '已报名 1'])
    expect(screen.getByRole('radio', { name: words })).toBeInTheDocument()

  fireEvent.click(screen.getByRole('radio', { name: '候补 2' }))
  expect(names()).toEqual(['居民 3', '居民 2'])
})

test('of one’s own sign-up it says that others decide, and offers nothing', async () => {
  open(aRow(1, { state: 'pending', isYours: true }), aRow(2, { state: 'attended', isYours: true }), aRow(3))

  const own = await row('居民 1')
  expect(own.getByText('这是您自己的报名，由其他工作人员来办。')).toBeInTheDocument()
  expect(own.queryByRole('button', { name: /通过/ })).not.toBeInTheDocument()
  expect((await row('居民 2')).queryByText(/您自己的报名/)).not.toBeInTheDocument()
  expect((await row('居民 3')).getByRole('button', { name: '移出 居民 3' })).toBeInTheDocument()
})

test('says what is to be done about who did not come, and of nobody else', async () => {
  open(aRow(1, { state: 'absent' }), aRow(2, { state: 'attended' }))

  expect((await row('居民 1')).getByText('缺席的 居民 1')).toBeInTheDocument()
  expect(screen.queryByText('缺席的 居民 2')).not.toBeInTheDocument()
})

const conflict = {
  nonce: '01J00000000000000000000001',
  kind: 'was_absent' as const,
  scannedAt: inDays(-1),
  at: inDays(-1),
  by: 'self' as const,
}

test('a scan that counted beside what was known is to be looked at, until somebody did', async () => {
  open(aRow(1), aRow(2, { state: 'attended', conflicts: [conflict] }))
  fireEvent.click(await screen.findByRole('radio', { name: '要核对 1' }))
  expect(names()).toEqual(['居民 2'])
  const own = await row('居民 2')
  expect(own.getByText(/^先记为未到场，后传来一次签到，已改为签到。.*本人扫现场的码$/)).toBeInTheDocument()

  refuse(checkIns.seen, 'sign_up_not_found', undefined, { once: true })
  press('看过了 居民 2', own)
  expect(await own.findByRole('alert')).toBeInTheDocument()

  const seen = { at: inDays(0), title: '社区工作人员 01' }
  const looked = aRow(2, { state: 'attended', conflicts: [{ ...conflict, seen }] })
  const asked: unknown[] = []
  answer(checkIns.seen, (input) => {
    asked.push(input)
    return looked
  })
  listed(aRow(1), looked)
  press('看过了 居民 2', own)

  await waitFor(() => expect(screen.queryByRole('radio', { name: /要核对/ })).not.toBeInTheDocument())
  fireEvent.click(screen.getByRole('radio', { name: /全部/ }))
  expect((await row('居民 2')).getByText(/社区工作人员 01 .* 看过$/)).toBeInTheDocument()
  expect(asked).toEqual([{ signUpId: signUpId(2), nonces: [conflict.nonce] }])
})

test('shows one session at a time', async () => {
  open(aRow(1), aRow(2, { sessionId: sessionId(2), sessionTitle: '足浴' }))
  await row('居民 1')

  fireEvent.click(screen.getByRole('radio', { name: '足浴' }))

  expect(names()).toEqual(['居民 2'])
})

test('of many, somebody is found by name, by who comes along, or by the end of the number, however they stand', async () => {
  const many = Array.from({ length: 21 }, (_, place) => aRow(place + 1))
  open(
    ...many,
    aRow(30, { name: '王五', size: 2, people: [{ name: '王五' }, { name: '赵六' }], state: 'declined' }),
    aRow(31, { name: '李四', phoneMasked: '139****4321' }),
  )
  const search = async (words: string) =>
    fireEvent.input(await screen.findByLabelText('找名字或手机尾号'), { target: { value: words } })
  fireEvent.click(await screen.findByRole('radio', { name: '已报名 22' }))

  await search('赵六')
  expect(names()).toEqual(['王五'])
  await search('4321')
  expect(names()).toEqual(['李四'])
  await search('没有这人')
  expect(screen.getByText('没有找到，换个字试试。')).toBeInTheDocument()
})

test('a row folds out who comes along and what they answered', async () => {
  open(
    aRow(1, {
      size: 2,
      people: [{ name: '居民 1', birthYear: 1956, gender: 'female' }, { name: '居民 老伴' }],
      answers: { q1: '颈椎' },
    }),
  )
  const one = await row('居民 1')
  expect(one.getByText('138****8000 · 2 人')).toBeInTheDocument()
  expect(one.queryByText(/颈椎/)).not.toBeInTheDocument()

  press(/居民 1 .*138/, one)

  expect(one.getByText('居民 1（1956 年生，女）、居民 老伴')).toBeInTheDocument()
  expect(await one.findByText('哪里不舒服：颈椎')).toBeInTheDocument()
})

test('anybody whose row is opened can be called, once staff asked for the number, which is written down', async () => {
  const revealed = jest.fn(() => ({ name: '居民 1', phone: '13800138000' }))
  answer(registers.reveal, revealed)
  open(aRow(1), aRow(2, { phoneMasked: '' }))
  const one = await row('居民 1')
  expect(one.queryByRole('button', { name: '看号码 居民 1' })).not.toBeInTheDocument()

  press(/居民 1 .*138/, one)
  expect(one.getByText('看号码会留下记录。')).toBeInTheDocument()
  press('看号码 居民 1', one)

  fireEvent.click(await one.findByRole('button', { name: '拨打 13800138000 居民 1' }))
  expect(revealed).toHaveBeenCalledWith({ signUpId: signUpId(1) })
  expect(device.dialled).toEqual(['13800138000'])
  const forgotten = await row('居民 2')
  press(/^居民 2/, forgotten)
  expect(forgotten.queryByRole('button', { name: '看号码 居民 2' })).not.toBeInTheDocument()
})

test('a row says what staff did with it, and a reason only once', async () => {
  const trail = [{ at: inDays(-1), action: 'remove' as const, title: '社区工作人员 01', reason: '重复报名' }]
  open(aRow(1, { state: 'cancelled', by: 'organiser', reason: '重复报名', trail }))
  const one = await row('居民 1')

  press(/居民 1 .*138/, one)

  const steps = within(one.getByRole('list', { name: '变动记录 居民 1' }))
  expect(steps.getByText('移出名单')).toBeInTheDocument()
  expect(steps.getByText(/社区工作人员 01/)).toBeInTheDocument()
  expect(one.getAllByText('原因：重复报名')).toHaveLength(1)
})

test('a shift that was handed over says to whom', async () => {
  open(aRow(1, { as: 'volunteer', state: 'cancelled', handedOverTo: { signUpId: signUpId(2), nameMasked: '志****' } }))

  expect((await row('居民 1')).getByText('转给 志****')).toBeInTheDocument()
})

test('who could not come at the last moment is told from who cancelled in time', async () => {
  open(aRow(1, { state: 'cancelled', late: true }), aRow(2, { state: 'cancelled' }))

  expect((await row('居民 1')).getByText('临时取消')).toBeInTheDocument()
  expect((await row('居民 2')).getByText('已取消')).toBeInTheDocument()
})

test('of a team, captain and substitutes are said', async () => {
  const members = [
    { name: '队员 甲', isSubstitute: false },
    { name: '队员 乙', isSubstitute: true },
  ]
  open(aRow(1, { teamName: '太宇队', team: { name: '太宇队', members } }))

  const one = await row('居民 1')
  press(/居民 1 .*队伍 太宇队 2 人/, one)

  expect(one.getByText('队员 甲（领队）、队员 乙（替补）')).toBeInTheDocument()
})

test('of a party it says how many came, and who did not', async () => {
  const people = [{ name: '居民 甲' }, { name: '居民 乙', birthYear: 1958 }]
  open(aRow(3, { state: 'attended', size: 2, people, turnout: { of: 2, missing: [1], at: inDays(0) } }))

  const family = await row('居民 3')
  expect(family.getByText('138****8000 · 2 人，到 1 人')).toBeInTheDocument()
  press(/居民 3/, family)
  expect(family.getByText('居民 甲、居民 乙（未到，1958 年生）')).toBeInTheDocument()
})

test('who waits is moved to another place with a reason', async () => {
  open(aRow(1, { state: 'waiting', position: 3, waiting: 3 }))
  await row('居民 1')
  press('调整位次 居民 1')
  const sheet = within(screen.getByRole('dialog'))
  const position = sheet.getByRole('textbox', { name: /移到第几位/ })
  fireEvent.change(position, { target: { value: '4' } })
  fireEvent.click(sheet.getByRole('radio', { name: '更正排队顺序' }))
  press('调整位次', sheet)
  expect(sheet.getByText('填 1 到 3 之间的数')).toBeInTheDocument()
  let sent: object = {}
  answer(registers.move, (input) => {
    sent = input
    listed(aRow(1, { state: 'waiting', position: 2, waiting: 3 }))
    return aRow(1, { state: 'waiting', position: 2, waiting: 3 })
  })

  fireEvent.change(position, { target: { value: '2' } })
  press('调整位次', sheet)

  expect(await screen.findByText('候补第 2')).toBeInTheDocument()
  expect(sent).toEqual({ signUpId: signUpId(1), position: 2, reason: '更正排队顺序' })
})

test('who gets a seat by being moved is said to have one offered, with the reason', async () => {
  open(aRow(1, { state: 'waiting', position: 2, waiting: 2 }))
  await row('居民 1')
  press('调整位次 居民 1')
  const sheet = within(screen.getByRole('dialog'))
  const offered = aRow(1, { state: 'offered', by: 'organiser', reason: '更正排队顺序', offeredUntil: inDays(1) })
  answer(registers.move, () => {
    listed(offered)
    return offered
  })

  fireEvent.click(sheet.getByRole('radio', { name: '更正排队顺序' }))
  press('调整位次', sheet)

  expect(await screen.findByText('待确认')).toBeInTheDocument()
  expect(screen.getByText('正好有名额，已留给 居民 1，等本人确认')).toBeInTheDocument()
  press(/居民 1 .*138/, await row('居民 1'))
  expect(screen.getByText('原因：更正排队顺序')).toBeInTheDocument()
})

test('somebody is taken off the list with a reason', async () => {
  open(aRow(1))
  await row('居民 1')
  press('移出 居民 1')
  const sheet = within(screen.getByRole('dialog'))
  press('移出', sheet)
  expect(sheet.getByText('请写明原因，至少两个字')).toBeInTheDocument()
  answer(registers.remove, () => {
    listed(aRow(1, { state: 'cancelled', reason: '重复报名' }))
    return aRow(1, { state: 'cancelled' })
  })

  fireEvent.click(sheet.getByRole('radio', { name: '重复报名' }))
  press('移出', sheet)

  const one = await row('居民 1')
  expect(await one.findByText('已取消')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^移出/ })).not.toBeInTheDocument()
})

test('what happened meanwhile is said, and the list is read again once that was read', async () => {
  open(aRow(1))
  await row('居民 1')
  refuse(registers.remove, 'sign_up_moved_on', { state: 'cancelled' })
  press('移出 居民 1')
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: '重复报名' }))
  press('移出', sheet)
  expect(await sheet.findByText(/这份报名刚刚变成“已取消”/)).toBeInTheDocument()
  listed(aRow(1, { state: 'cancelled' }))

  press('刷新列表', sheet)

  expect(await screen.findByText('已取消')).toBeInTheDocument()
})

test('who asked while all is full is not approved, and it is said what helps', async () => {
  open(aRow(1, { state: 'pending' }))
  refuse(registers.approve, 'session_full', { waitingCapacity: 0 })
  await row('居民 1')

  press('通过 居民 1')

  expect(await screen.findByText(/候补也满了。请先调高名额或候补上限/)).toBeInTheDocument()
})

test('who changed it meanwhile is not decided about unread, and it is said what they changed', async () => {
  open(aRow(1, { state: 'pending', size: 3 }))
  const changed = { version: 2, state: 'pending', parts: ['people'], sizes: { from: 3, to: 2 } }
  refuse(registers.approve, 'sign_up_changed', changed)
  await row('居民 1')

  press('通过 居民 1')

  const words = /这份报名刚有变动（本人修改：名单，3 人 → 2 人），没有办成。刷新列表，看过再定。/
  expect(await screen.findByText(words)).toBeInTheDocument()
  listed(aRow(1, { state: 'pending', size: 2, version: 2 }))
  press('刷新列表')
  let sent: object = {}
  answer(registers.approve, (input) => {
    sent = input
    return aRow(1)
  })
  fireEvent.click(await screen.findByRole('button', { name: '通过 居民 1' }))
  await waitFor(() => expect(sent).toEqual({ signUpId: signUpId(1), version: 2 }))
})

test('who changed it meanwhile is not declined unread', async () => {
  open(aRow(1, { state: 'pending' }))
  refuse(registers.decline, 'sign_up_changed', { version: 3, state: 'pending', parts: ['answers', 'contact'] })
  await row('居民 1')
  press('不通过 居民 1')
  const sheet = within(screen.getByRole('dialog'))

  fireEvent.click(sheet.getByRole('radio', { name: '填写的信息不全' }))
  press('不通过', sheet)

  expect(await sheet.findByText(/刚有变动（本人修改：回答，姓名或电话），没有办成/)).toBeInTheDocument()
  expect(sheet.getByRole('button', { name: '刷新列表' })).toBeInTheDocument()
})

test('two hundred rows and more are read to their end, and shown twenty at a time', async () => {
  const all = Array.from({ length: 230 }, (_, index) => aRow(index + 1))
  answer(activities.one, anActivity({ sessions: [session] }))
  answer(registers.ofActivity, ({ after, limit = 50 }) => {
    const from = Number(after ?? 0)
    const next = from + Number(limit) < all.length ? String(from + Number(limit)) : undefined
    return { areaPath: 'luotang/heye', signUps: all.slice(from, from + Number(limit)), next }
  })
  renderScreen(<Register ifAbsent={() => null} />, { as: resident(), params: { activityId: activityId() } })

  expect(await screen.findByRole('radio', { name: '已报名 230' })).toBeInTheDocument()
  expect(screen.getByText('第 1 页，共 12 页')).toBeInTheDocument()
  press('下一页')
  await waitFor(() => expect(names()[0]).toBe('居民 21'))
  expect(names()).toHaveLength(20)
})

test('nobody yet is said', async () => {
  open()

  expect(await screen.findByText('还没有人报名。')).toBeInTheDocument()
})
