import { activities } from '@mulin/shared/activities/endpoints'
import type { Activity, ActivityCard } from '@mulin/shared/activities/activity'
import { areas } from '@mulin/shared/areas'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { answer, cutOff, refuse } from '../../../../test/server'
import { leadsTo } from '../../../../test/leads-to'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { weeksUntilAgain } from './again'
import { PlanEditor } from './plan-editor'
import { PlanList } from './plan-list'
import { plainRules, wanting } from '../../../../test/activities'

const tree = {
  areas: [
    { id: 'luotang', path: 'luotang', kind: 'subdistrict' as const, name: '罗塘街道' },
    { id: 'taiyu', path: 'luotang/taiyu', kind: 'community' as const, name: '太宇社区', parentId: 'luotang' },
  ],
}
const office = resident({
  duties: [
    { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', title: '街道', role: 'office', areaPath: 'luotang', from: '2026-01-01' },
  ],
})
const id = 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const activity = (over: Partial<Activity> = {}): Activity => ({
  id,
  type: 'health_fair',
  title: '冬季义诊',
  summary: '量血压',
  place: '银穆社区广场',
  contactPhone: '0523-00000000',
  audience: 'anyone',
  areaPath: 'luotang',
  state: 'draft',
  startsAt: '2999-12-01T01:00:00.000Z',
  endsAt: '2999-12-01T03:00:00.000Z',
  version: 3,
  noClashes: false,
  sessions: [
    {
      id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      title: '上午',
      startsAt: '2999-12-01T01:00:00.000Z',
      endsAt: '2999-12-01T03:00:00.000Z',
      capacity: 20,
      taken: 0,
      shifts: wanting(2),
      signUpOpensAt: '2999-11-20T01:00:00.000Z',
      signUpClosesAt: '2999-11-30T10:00:00.000Z',
      cancelBy: '2999-11-30T10:00:00.000Z',
      ...plainRules,
      waiting: 0,
      freeSeats: [{ free: 20 }],
    },
  ],
  ...over,
})

const write = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })

test('a new activity says what is missing, then is saved as a draft and opened', async () => {
  answer(areas.tree, tree)
  let sent: object = {}
  answer(activities.create, (input) => {
    sent = input
    return activity()
  })
  const led = leadsTo()
  renderScreen(<PlanEditor />, { as: office })
  fireEvent.click(await screen.findByRole('button', { name: '保存草稿' }))
  expect(await screen.findByText('请填名称')).toBeInTheDocument()
  expect(screen.getByText('请填联系电话')).toBeInTheDocument()
  const bar = within(screen.getByRole('region', { name: '操作' }))
  expect(bar.getByText(/还有 5 处没填好/)).toBeInTheDocument()
  await waitFor(() => expect(led).toHaveLength(1))

  fireEvent.click(screen.getByRole('radio', { name: '义诊' }))
  write(/^名称/, '冬季义诊')
  write(/^地点/, '银穆社区广场')
  write(/^联系电话/, '0523 0000 0000')
  write(/场次名称/, '上午')
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))

  await screen.findByRole('button', { name: '保存草稿' })
  await new Promise((settled) => setTimeout(settled, 50))
  expect(sent).toMatchObject({ type: 'health_fair', title: '冬季义诊', sessions: [{ title: '上午', capacity: 30 }] })
  expect(visited()).toEqual([`/packages/staff/activity-edit/index?activityId=${id}`])
})

test('a draft with changes is saved before it is published', async () => {
  answer(areas.tree, tree)
  answer(activities.one, activity())
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  expect(await screen.findByRole('button', { name: '发布' })).toBeEnabled()

  write(/^名称/, '冬季大义诊')

  expect(screen.getByText(/先保存草稿再发布/)).toBeInTheDocument()
})

/** Saves what is written, and gives what was sent. */
async function editing() {
  answer(areas.tree, tree)
  answer(activities.one, activity())
  const sent: object[] = []
  answer(activities.update, (input) => {
    sent.push(input)
    return activity()
  })
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存草稿' })
  const save = () => fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))
  return { sent, save }
}

test('a shift says what its helpers have to be able to do, what they do, and when', async () => {
  const { sent, save } = await editing()

  fireEvent.click(screen.getByRole('button', { name: '要会什么 不限' }))
  fireEvent.click(screen.getByRole('radio', { name: '医护' }))
  write(/^做什么/, '量血压')
  fireEvent.click(screen.getByRole('switch', { name: '时间和这一场不同' }))
  save()

  const { startsAt, endsAt } = activity().sessions[0]!
  await waitFor(() =>
    expect(sent).toMatchObject([
      { sessions: [{ shifts: [{ id: 'helpers', skill: 'medical', what: '量血压', startsAt, endsAt }] }] },
    ]),
  )
})

test('a shift is added with a name of its own, and another taken out', async () => {
  const { sent, save } = await editing()

  fireEvent.click(screen.getByRole('button', { name: '加一个岗位' }))
  save()
  expect(await screen.findByText('请填岗位名称，人数在 1 到 200 之间')).toBeInTheDocument()
  expect(sent).toEqual([])

  write(/^岗位 2 岗位名称/, '搬桌椅')
  fireEvent.click(screen.getByRole('button', { name: '去掉岗位 1' }))
  save()

  await waitFor(() =>
    expect(sent).toMatchObject([{ sessions: [{ shifts: [{ id: 's1', title: '搬桌椅', needed: 2 }] }] }]),
  )
})

test('somebody else was faster: the words stay', async () => {
  answer(areas.tree, tree)
  answer(activities.one, activity())
  refuse(activities.update, 'activity_changed')
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存草稿' })

  write(/^名称/, '冬季大义诊')
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))

  expect(await screen.findByText(/刚被别人改过/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /^名称/ })).toHaveValue('冬季大义诊')
})

test('a rule is asked about once it is chosen, and another session repeats it', async () => {
  answer(areas.tree, tree)
  let sent: object | undefined
  answer(activities.create, (input) => {
    sent = input
    return activity()
  })
  renderScreen(<PlanEditor />, { as: office })
  await screen.findByRole('button', { name: '保存草稿' })
  expect(screen.queryByRole('textbox', { name: /份报名候补/ })).not.toBeInTheDocument()

  fireEvent.click(screen.getByRole('checkbox', { name: '满了可候补' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '按队伍报名' }))
  write(/最多几份报名候补/, '6')
  write(/替补至多几人/, '2')
  fireEvent.click(screen.getByRole('radio', { name: '运动会' }))
  write(/^名称/, '农民丰收运动会')
  write(/^地点/, '古罗塘文化景区')
  write(/^联系电话/, '0523 0000 0000')
  write(/场次名称/, '独轮车运粮')
  fireEvent.click(screen.getByRole('button', { name: '再加一场' }))
  const [, second] = screen.getAllByRole('textbox', { name: /场次名称/ })
  fireEvent.change(second!, { target: { value: '水瓢运水' } })
  fireEvent.click(screen.getByRole('switch', { name: /时间冲突/ }))
  write(/每人最多报几场/, '2')
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))

  await waitFor(() => expect(sent).toBeDefined())
  const rules = { kind: 'team', waitingCapacity: 6, teamSize: { min: 4, max: 6, substitutes: 2 } }
  expect(sent).toMatchObject({
    noClashes: true,
    sessionsPerPerson: 2,
    sessions: [
      { title: '独轮车运粮', ...rules },
      { title: '水瓢运水', ...rules },
    ],
  })
})

test('a change of what people know is saved once it was read how many are told, with a reason where one is given', async () => {
  const [session] = activity().sessions
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published', sessions: [{ ...session!, taken: 7, waiting: 2 }] }))
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })

  const sent: object[] = []
  answer(activities.update, (input) => {
    sent.push(input)
    return activity({ state: 'published', place: '三水广场', version: 4 })
  })

  write(/^地点/, '三水广场')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))

  const sheet = within(screen.getByRole('dialog', { name: '保存修改' }))
  expect(sheet.getByText('保存后，已报名和候补的约 9 人会收到通知：地点有变化。')).toBeInTheDocument()
  expect(sent).toEqual([])
  fireEvent.change(sheet.getByRole('textbox', { name: /^改动原因/ }), { target: { value: '广场修路' } })
  fireEvent.click(sheet.getByRole('button', { name: '就这样保存' }))

  await waitFor(() => expect(sent).toMatchObject([{ place: '三水广场', reason: '广场修路' }]))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '保存修改' })).not.toBeInTheDocument())
})

test('whoever thinks better of it closes the sheet, and nothing was saved or lost', async () => {
  const [session] = activity().sessions
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published', sessions: [{ ...session!, taken: 7 }] }))
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  write(/^地点/, '三水广场')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))

  fireEvent.click(screen.getByRole('button', { name: '关闭' }))

  expect(screen.queryByRole('dialog', { name: '保存修改' })).not.toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /^地点/ })).toHaveValue('三水广场')
})

test('what nobody is told of is saved at once', async () => {
  const [session] = activity().sessions
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published', sessions: [{ ...session!, taken: 7 }] }))
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  const sent: object[] = []
  answer(activities.update, (input) => {
    sent.push(input)
    return activity({ state: 'published', version: 4 })
  })

  write(/^介绍/, '量血压，测血糖')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))

  await waitFor(() => expect(sent).toMatchObject([{ summary: '量血压，测血糖' }]))
})

test('without network the sheet stays, and says so beside its button', async () => {
  const [session] = activity().sessions
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published', sessions: [{ ...session!, taken: 7 }] }))
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  cutOff(activities.update)
  write(/^地点/, '三水广场')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))
  const sheet = within(screen.getByRole('dialog', { name: '保存修改' }))

  fireEvent.click(sheet.getByRole('button', { name: '就这样保存' }))

  expect(await sheet.findByText(/网络不通/)).toBeInTheDocument()
})

test('who would be left without seats is told before, and saving once more takes it on', async () => {
  answer(areas.tree, tree)
  const plan = activity({ state: 'published' })
  answer(activities.one, plan)
  const [session] = plan.sessions
  refuse(activities.update, 'reason_required', { sessionId: session!.id, for: 'too_large', parties: 2 })
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  write(/^地点/, '三水广场')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))

  const sheet = within(await screen.findByRole('dialog', { name: '保存修改' }))
  expect(sheet.getByText(/有 2 份报名的人数坐不下/)).toBeInTheDocument()
  expect(sheet.getByText(/有人会坐不下，要写明原因/)).toBeInTheDocument()
  write(/^改动原因/, '换了小教室')
  let sent: object = {}
  answer(activities.update, (input) => {
    sent = input
    return activity({ state: 'published', version: 4 })
  })
  fireEvent.click(sheet.getByRole('button', { name: '就这样保存' }))

  await waitFor(() => expect(sent).toMatchObject({ reason: '换了小教室', passedOver: 2 }))
})

test('a reason the office asks for is written in place, and nothing is lost', async () => {
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published' }))
  refuse(activities.update, 'reason_required', { sessionId: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ' })
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  write(/^地点/, '三水广场')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))
  expect(await screen.findByText(/重新开放要写明原因/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /^地点/ })).toHaveValue('三水广场')
  let sent: object = {}
  answer(activities.update, (input) => {
    sent = input
    return activity({ state: 'published', place: '三水广场', version: 4 })
  })

  write(/改动原因/, '加开名额')
  fireEvent.click(screen.getByRole('button', { name: '就这样保存' }))

  await waitFor(() => expect(sent).toMatchObject({ place: '三水广场', reason: '加开名额' }))
})

test('what is in use says what is in the way', async () => {
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published' }))
  const [session] = activity().sessions
  refuse(activities.update, 'session_in_use', { sessionId: session!.id, title: '上午', taken: 9, shifts: [] })
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })

  write(/^名额/, '5')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))

  expect(await screen.findByText('“上午”已占 9 席，名额不能比这少。')).toBeInTheDocument()
})

test("another community's activity is not opened for changes", async () => {
  const [duty] = office.duties
  answer(areas.tree, tree)
  answer(activities.one, activity({ areaPath: 'luotang/yanhe' }))
  const officer = resident({ duties: [{ ...duty!, role: 'community_officer', areaPath: 'luotang/taiyu' }] })
  renderScreen(<PlanEditor />, { as: officer, params: { activityId: id } })

  expect(await screen.findByText('这里不在您负责的范围内。')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('who plans for a community is offered that one only, also for what was begun for everywhere', async () => {
  const [duty] = office.duties
  const other = { ...tree.areas[1]!, id: 'yanhe', path: 'luotang/yanhe', name: '沿河社区' }
  answer(areas.tree, { areas: [...tree.areas, other] })
  const sent = jest.fn(() => activity())
  answer(activities.create, sent)
  const { unmount } = renderScreen(<PlanEditor />, { as: office })
  expect(await screen.findByRole('button', { name: /全街道/ })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '义诊' }))
  write(/^名称/, '冬季义诊')
  write(/^地点/, '银穆社区广场')
  write(/^联系电话/, '0523 0000 0000')
  write(/场次名称/, '上午')
  unmount()

  const officer = resident({ duties: [{ ...duty!, role: 'community_officer', areaPath: 'luotang/taiyu' }] })
  renderScreen(<PlanEditor />, { as: officer })
  fireEvent.click(await screen.findByRole('button', { name: /太宇社区/ }))
  const offered = within(await screen.findByRole('dialog')).getAllByRole('radio')
  expect(offered.map((one) => one.textContent)).toEqual(['太宇社区'])
  fireEvent.click(offered[0]!)
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))

  await waitFor(() => expect(sent).toHaveBeenCalledWith(expect.objectContaining({ communityId: 'taiyu' })))
})

test('calling off needs a reason that people will read', async () => {
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published' }))
  let sent: object = {}
  answer(activities.cancel, (input) => {
    sent = input
    return activity({ state: 'cancelled', cancelReason: '下雨' })
  })
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })

  fireEvent.click(await screen.findByRole('button', { name: '取消活动' }))
  const sheet = await screen.findByRole('dialog')
  fireEvent.click(within(sheet).getByRole('button', { name: '取消活动' }))
  expect(within(sheet).getByText(/请写明原因/)).toBeInTheDocument()
  fireEvent.change(within(sheet).getByRole('textbox', { name: /原因/ }), { target: { value: '下雨' } })
  answer(activities.one, activity({ state: 'cancelled', cancelReason: '下雨', version: 4 }))
  fireEvent.click(within(sheet).getByRole('button', { name: '取消活动' }))

  await screen.findByText('已取消')
  expect(sent).toMatchObject({ activityId: id, reason: '下雨' })
})

describe('calling one session off', () => {
  const [first] = activity().sessions
  const morning = { ...first!, taken: 8, waiting: 2, shifts: wanting(2, { taken: 1 }) }
  const afternoon = { ...first!, id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZ2', title: '下午' }
  const cancelled = { at: '2026-11-20T01:00:00.000Z', reason: '医生病了' }
  const published = (sessions: Activity['sessions'], version = 3) => activity({ state: 'published', sessions, version })
  const buttonOf = (title: string) => screen.queryByRole('button', { name: `取消这一场：${title}` })

  function open(sessions: Activity['sessions']) {
    answer(areas.tree, tree)
    answer(activities.one, published(sessions))
    renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
    return screen.findByRole('button', { name: '保存修改' })
  }

  test('says who is told, needs a reason, and leaves it on the page as it was', async () => {
    await open([morning, afternoon])
    const sent = jest.fn()
    answer(activities.cancelSession, (input) => {
      sent(input)
      return published([{ ...morning, cancelled }, afternoon], 4)
    })

    fireEvent.click(buttonOf('上午')!)
    const sheet = within(await screen.findByRole('dialog'))
    expect(sheet.getByText('已报名 8 人、候补 2 份报名、志愿者 1 人，都会收到通知，看到原因。')).toBeInTheDocument()
    fireEvent.click(sheet.getByRole('button', { name: '取消这一场' }))
    expect(sheet.getByText(/请写明原因/)).toBeInTheDocument()
    fireEvent.change(sheet.getByRole('textbox', { name: /原因/ }), { target: { value: '医生病了' } })
    answer(activities.one, published([{ ...morning, cancelled }, afternoon], 4))
    fireEvent.click(sheet.getByRole('button', { name: '取消这一场' }))

    const off = within(await screen.findByRole('region', { name: '已取消的场次' }))
    expect(off.getByText('上午')).toBeInTheDocument()
    expect(off.getByText(/原因：医生病了/)).toBeInTheDocument()
    expect(sent).toHaveBeenCalledWith({ activityId: id, sessionId: morning.id, reason: '医生病了' })
  })

  test('is not offered for the last one, for one that is over, nor while something is not saved', async () => {
    const over = { ...morning, title: '上周', startsAt: '2020-12-01T01:00:00.000Z', endsAt: '2020-12-01T03:00:00.000Z' }
    const noon = { ...first!, id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZ3', title: '中午' }
    await open([over, noon, afternoon])
    expect(buttonOf('上周')).not.toBeInTheDocument()
    expect(buttonOf('中午')).toBeEnabled()
    expect(buttonOf('下午')).toBeEnabled()

    write(/^名称/, '冬季大义诊')

    expect(buttonOf('下午')).toBeDisabled()
    expect(screen.getAllByText(/先保存再取消这一场/)).toHaveLength(2)
  })

  test('is not offered for the last one that is not over', async () => {
    await open([{ ...morning, startsAt: '2020-12-01T01:00:00.000Z', endsAt: '2020-12-01T03:00:00.000Z' }, afternoon])

    expect(buttonOf('下午')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '取消活动' })).toBeInTheDocument()
  })

  test('leaves the last one to the whole activity, and what is off out of what is saved', async () => {
    const save = await open([{ ...morning, cancelled }, afternoon])
    const sent: { sessions: { title: string }[] }[] = []
    answer(activities.update, (input) => {
      sent.push(input)
      return published([{ ...morning, cancelled }, afternoon], 4)
    })
    expect(buttonOf('下午')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '取消活动' })).toBeInTheDocument()

    write(/^名称/, '冬季大义诊')
    fireEvent.click(save)

    await waitFor(() => expect(sent.map(({ sessions }) => sessions.map(({ title }) => title))).toEqual([['下午']]))
  })

  test.each([
    ['session_cancelled', /刚被同事取消/],
    ['only_session_left', /请取消整个活动/],
    ['activity_over', /这一场已经结束/],
  ] as const)('says why it cannot be done, and keeps what was written (%s)', async (code, words) => {
    await open([morning, afternoon])
    refuse(activities.cancelSession, code)

    fireEvent.click(buttonOf('上午')!)
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.change(sheet.getByRole('textbox', { name: /原因/ }), { target: { value: '医生病了' } })
    fireEvent.click(sheet.getByRole('button', { name: '取消这一场' }))

    expect(await sheet.findByText(words)).toBeInTheDocument()
    expect(sheet.getByRole('textbox', { name: /原因/ })).toHaveValue('医生病了')
  })
})

const card = (over: Partial<ActivityCard> = {}): ActivityCard => {
  const { summary: _, sessions: __, version: ___, ...rest } = activity({ state: 'published' })
  return {
    ...rest,
    sessionCount: 1,
    capacity: 20,
    taken: 7,
    waiting: 0,
    signUpOpensAt: '2999-11-20T01:00:00.000Z',
    signUpClosesAt: '2999-11-30T10:00:00.000Z',
    ...over,
  }
}

test('the list leads to the register of what is published', async () => {
  answer(activities.managed, { activities: [card()] })
  renderScreen(<PlanList />, { as: office })

  expect(await screen.findByText('已报 7 / 20（人和队合在一起数）')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '报名名单 冬季义诊' }))

  expect(visited()).toEqual([`/packages/staff/sign-ups/index?activityId=${id}`])
})

test('what is over is changed as long as a session that was called off could be made up for', async () => {
  const over = { startsAt: '2020-12-01T01:00:00.000Z', endsAt: '2020-12-01T03:00:00.000Z' }
  const names = { title: '已经办完', id: `${id.slice(0, -1)}2` }
  const cards = [card({ ...over, plannedUntil: '2999-12-05T03:00:00.000Z' }), card({ ...over, ...names })]
  answer(activities.managed, { activities: cards })
  renderScreen(<PlanList />, { as: office })

  expect(await screen.findByRole('button', { name: '修改 冬季义诊' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '修改 已经办完' })).not.toBeInTheDocument()
})

describe('one of many is found', () => {
  const search = (words: string) =>
    fireEvent.change(screen.getByRole('searchbox', { name: '找活动名称' }), { target: { value: words } })
  const choose = async (filter: RegExp, option: string) => {
    fireEvent.click(screen.getByRole('button', { name: filter }))
    fireEvent.click(await screen.findByRole('radio', { name: option }))
  }

  test('by words of its title, wherever it stands: what holds nothing is read past, and nobody is asked letter by letter', async () => {
    const asked: object[] = []
    answer(activities.managed, (input) => {
      asked.push(input)
      if (input.words === undefined) return { activities: [card()] }
      return input.after === undefined
        ? { activities: [], next: 'bmV4dA' }
        : { activities: [card({ title: '二零二四年太极拳' })] }
    })
    renderScreen(<PlanList />, { as: office })
    await screen.findByText('冬季义诊')

    for (const words of ['太', '太极', ' 太极 ']) search(words)

    expect(await screen.findByText('二零二四年太极拳')).toBeInTheDocument()
    expect(screen.queryByText('冬季义诊')).not.toBeInTheDocument()
    expect(asked.slice(1)).toEqual([
      { words: '太极', limit: 50 },
      { words: '太极', limit: 50, after: 'bmV4dA' },
    ])
  })

  test('by how it stands and when it begins; where there is none, all are one press away', async () => {
    answer(activities.managed, ({ state, from, to }) => ({
      activities: state === undefined && from === undefined && to === undefined ? [card()] : [],
    }))
    renderScreen(<PlanList />, { as: office })
    await screen.findByText('冬季义诊')

    await choose(/^状态/, '草稿')
    await choose(/^开始时间/, '今天和以后')
    expect(await screen.findByText('没有找到这样的活动。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看全部活动' }))

    expect(await screen.findByText('冬季义诊')).toBeInTheDocument()
  })

  test('what breaks on the way is said, and tried again by a press', async () => {
    answer(activities.managed, ({ words, after }) =>
      words !== undefined && after === undefined ? { activities: [], next: 'bmV4dA' } : { activities: [card()] },
    )
    renderScreen(<PlanList />, { as: office })
    await screen.findByText('冬季义诊')
    refuse(activities.managed, 'busy', undefined, { once: true })
    search('义诊')

    fireEvent.click(await screen.findByRole('button', { name: /重试|再试/ }))

    expect(await screen.findByText('冬季义诊')).toBeInTheDocument()
  })
})

test('what runs or comes next stands first, and what is over is not changed any more', async () => {
  const later = { startsAt: '2999-12-09T01:00:00.000Z', endsAt: '2999-12-09T03:00:00.000Z' }
  const over = { startsAt: '2020-12-01T01:00:00.000Z', endsAt: '2020-12-01T03:00:00.000Z' }
  const all = [card({ title: '迎新', ...later }), card(), card({ title: '往年义诊', ...over })]
  answer(activities.managed, { activities: all.map((one, place) => ({ ...one, id: `${id.slice(0, -1)}${place}` })) })
  renderScreen(<PlanList />, { as: office })

  await screen.findByText('往年义诊')
  const titles = screen
    .getAllByRole('button', { name: /^报名名单 / })
    .map((button) => button.getAttribute('aria-label'))
  expect(titles).toEqual(['报名名单 冬季义诊', '报名名单 迎新', '报名名单 往年义诊'])
  expect(screen.getAllByRole('button', { name: /^修改 / })).toHaveLength(2)
})

test('who organises an activity that is over meanwhile reads how to hold it again', async () => {
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published' }))
  refuse(activities.update, 'activity_over')
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  write(/^地点/, '三水广场')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))

  expect(await screen.findByText(/不能再改/)).toBeInTheDocument()
})

test('another order of waiting needs a reason, and how long seats are held is written down', async () => {
  const [session] = activity().sessions
  const waiting = { ...session!, waitingCapacity: 10, taken: 20, waiting: 3 }
  answer(areas.tree, tree)
  answer(activities.one, activity({ state: 'published', sessions: [waiting] }))
  renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: '保存修改' })
  write(/^轮到时名额留几小时/, '99')
  fireEvent.click(screen.getByRole('radio', { name: /^谁合适先给谁/ }))
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))
  expect(await screen.findByText('填 1 到 72 之间的数')).toBeInTheDocument()
  let sent: object = {}
  answer(activities.update, (input) => {
    sent = input
    return activity({ state: 'published', version: 4 })
  })

  write(/^轮到时名额留几小时/, '36')
  fireEvent.click(screen.getByRole('button', { name: '保存修改' }))
  fireEvent.click(screen.getByRole('button', { name: '就这样保存' }))
  expect(screen.getByText(/有人在候补，改候补办法或预留名额要写明原因/)).toBeInTheDocument()
  write(/改动原因/, '一家人坐不下')
  fireEvent.click(screen.getByRole('button', { name: '就这样保存' }))

  await waitFor(() => expect(sent).toMatchObject({ sessions: [{ offerHours: 36, waitingOrder: 'first_fit' }] }))
})

describe('held once more', () => {
  const itIs = (at: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(at))
  afterEach(() => void jest.restoreAllMocks())

  const weekly = (): Activity => {
    const [session] = activity().sessions
    const times = { signUpOpensAt: '2026-01-01T01:00:00.000Z', cancelBy: '2026-01-07T10:00:00.000Z' }
    const ended = { startsAt: '2026-01-08T01:00:00.000Z', endsAt: '2026-01-08T03:00:00.000Z' }
    const pool = { id: 'p1', title: '老年', seats: 5, ages: { from: 60 }, releasedAt: '2026-01-06T01:00:00.000Z' }
    const shift = { ...wanting(2)[0]!, startsAt: '2026-01-08T00:00:00.000Z', endsAt: ended.endsAt }
    const closes = { signUpClosesAt: '2026-01-07T10:00:00.000Z' }
    return activity({
      ...ended,
      state: 'published',
      sessions: [{ ...session!, ...ended, ...times, ...closes, pools: [pool], shifts: [shift] }],
    })
  }

  test('an activity begins with everything of the earlier one, on the same weekday of the next weeks to come', async () => {
    itIs('2026-01-21T11:00:00Z')
    answer(areas.tree, tree)
    answer(activities.one, weekly())
    const sent: object[] = []
    answer(activities.create, (input) => {
      sent.push(input)
      return activity()
    })
    renderScreen(<PlanEditor />, { as: office, params: { likeActivityId: id } })
    expect(await screen.findByText(/照“冬季义诊”写好了，日期都往后挪了整周/)).toBeInTheDocument()

    fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))

    await waitFor(() => expect(sent).toHaveLength(1))
    const { sessions } = sent[0] as Activity
    expect(sent[0]).toMatchObject({ type: 'health_fair', title: '冬季义诊', contactPhone: '0523-00000000' })
    expect(sessions[0]).not.toHaveProperty('id')
    expect(sessions[0]).toMatchObject({
      title: '上午',
      capacity: 20,
      startsAt: '2026-01-29T01:00:00.000Z',
      endsAt: '2026-01-29T03:00:00.000Z',
      signUpOpensAt: '2026-01-22T01:00:00.000Z',
      signUpClosesAt: '2026-01-28T10:00:00.000Z',
      cancelBy: '2026-01-28T10:00:00.000Z',
      pools: [{ seats: 5, releasedAt: '2026-01-27T01:00:00.000Z' }],
      shifts: [{ startsAt: '2026-01-29T00:00:00.000Z', endsAt: '2026-01-29T03:00:00.000Z' }],
    })
  })

  test('it moves a whole week even when the earlier one is still to come', () => {
    expect(weeksUntilAgain(activity())).toBe(1)
  })

  test.each([
    ['2026-01-07T09:59:00Z', 1],
    ['2026-01-07T10:00:00Z', 1],
    ['2026-01-14T09:59:00Z', 1],
    ['2026-01-14T10:00:00Z', 2],
  ])('at %s people can sign up for it again %d weeks later', (at, weeks) => {
    itIs(at)

    expect(weeksUntilAgain(weekly())).toBe(weeks)
  })

  test('it begins from the list of those that were published', async () => {
    answer(activities.managed, { activities: [card()] })
    renderScreen(<PlanList />, { as: office })

    fireEvent.click(await screen.findByRole('button', { name: '再办一次 冬季义诊' }))

    expect(visited()).toEqual([`/packages/staff/activity-edit/index?likeActivityId=${id}`])
  })
})
