import { absences } from '@mulin/shared/absences/endpoints'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox, type InboxItem } from '@mulin/shared/inbox'
import { people } from '@mulin/shared/people'
import { referrals } from '@mulin/shared/referrals'
import { registers } from '@mulin/shared/sign-ups/registers'
import { type VolunteerRow, volunteers } from '@mulin/shared/volunteers'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { anAbsence } from '../../../../test/absences'
import { hazardBasics, hazardFile, photo } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { aTraining } from '../../../../test/trainings'
import { rememberVisit } from '../../../features/inspections/unsent/on-device'
import InboxPage from '.'

const { id, number, categoryId, categoryName, areaPath, place, description, reportedAt, dueAt } = hazardFile()
const hazard: Extract<InboxItem, { kind: 'hazard' }> = {
  kind: 'hazard',
  id,
  number,
  categoryId,
  categoryName,
  areaPath,
  place,
  description,
  reportedAt,
  dueAt,
  burnsAt: dueAt,
  state: 'reported',
  since: reportedAt,
  parts: ['decider'],
  version: 1,
}
const volunteer: Extract<InboxItem, { kind: 'volunteer' }> = {
  kind: 'volunteer',
  id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  name: '居民 07',
  phoneMasked: '138****8000',
  skills: ['haircut'],
  times: ['weekend_day'],
  version: 2,
  areaPath,
  since: reportedAt,
  dueAt,
}
const signUp: Extract<InboxItem, { kind: 'sign_up' }> = {
  kind: 'sign_up',
  id: 'sgn_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityId: 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityTitle: '非洲鼓入门课',
  sessionId: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  sessionTitle: '第一课',
  startsAt: '2099-12-01T10:30:00.000Z',
  as: 'participant',
  state: 'pending',
  stateAt: reportedAt,
  by: 'self',
  size: 2,
  name: '居民 08',
  phoneMasked: '138****8000',
  signedUpAt: reportedAt,
  version: 1,
  areaPath,
  since: reportedAt,
  dueAt,
}
const appeal: Extract<InboxItem, { kind: 'appeal' }> = {
  kind: 'appeal',
  id: 'sgn_01HZZZZZZZZZZZZZZZZZZZZZZY',
  activityId: 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityTitle: '秋日读书会',
  sessionTitle: '读书会',
  startsAt: reportedAt,
  name: '居民 09',
  words: '陪老伴去医院了',
  areaPath,
  since: reportedAt,
  dueAt,
}
const approved: VolunteerRow = {
  id: volunteer.id,
  name: volunteer.name,
  phoneMasked: volunteer.phoneMasked,
  areaPath,
  registeredAt: reportedAt,
  state: 'approved',
  skills: volunteer.skills,
  times: volunteer.times,
  version: 3,
}
const counts = [
  { kind: 'hazard' as const, count: 3, more: false, overdue: 1 },
  { kind: 'volunteer' as const, count: 1, more: false, overdue: 0 },
]
const duty = { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', title: '社区 01', areaPath: 'luotang/taiyu', from: '2026-01-01' }
const as = resident({ duties: [{ ...duty, role: 'community_officer' }] })

const waiting = (...items: InboxItem[]) => answer(inbox.read, { counts, items })
const wide = (matches: boolean) =>
  Object.assign(window, {
    matchMedia: () => ({ matches, addEventListener: () => undefined, removeEventListener: () => undefined }),
  })

beforeEach(() => {
  wide(false)
  hazardBasics()
})

test('that more time is asked for says its row: who, until when and why', async () => {
  const extension = { dueAt: '2099-01-05T15:59:00.000Z', reason: '等配件', at: reportedAt }
  waiting({ ...hazard, state: 'dispatched', handler: { unitId: 'fire', name: '消防救援站' }, extension })
  renderScreen(<InboxPage />, { as })

  const row = within(await screen.findByRole('article', { name: new RegExp(number) }))
  expect(row.getByText(/^消防救援站申请延到 .*1月5日 23:59：等配件$/)).toBeInTheDocument()
})

test('what is photographed stays, also when it was handed on meanwhile and nothing waits any more', async () => {
  waiting({ ...hazard, state: 'dispatched', parts: ['handler'] })
  renderScreen(<InboxPage />, { as: resident() })
  fireEvent.click(await screen.findByRole('button', { name: `已整改（拍照） ${number}` }))
  await screen.findByRole('dialog', { name: `整改完成 ${number}` })
  let read = 0
  answer(inbox.read, () => {
    read++
    return { counts: [], items: [] }
  })

  // Back from the camera.
  await act(async () => device.onShow.forEach((shown) => shown()))

  await waitFor(() => expect(read).toBe(1))
  const sheet = within(screen.getByRole('dialog', { name: `整改完成 ${number}` }))
  fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
  await waitFor(() => expect(screen.queryByText(new RegExp(number))).not.toBeInTheDocument())
})

test('what waits is listed with number, place, age and deadline; late ones are counted', async () => {
  waiting(hazard, volunteer)
  renderScreen(<InboxPage />, { as })

  const row = within(await screen.findByRole('article', { name: `${categoryName} ${number}` }))
  expect(await row.findByText(/太宇花园 3 号楼 楼道/)).toBeInTheDocument()
  expect(row.getByText(`${number} · 2 小时前`)).toBeInTheDocument()
  expect(row.getByText('期限还有 22 小时')).toBeInTheDocument()
  expect(row.getByRole('progressbar')).toBeInTheDocument()
  expect(screen.getByText('已过期限：隐患 1 件。')).toBeInTheDocument()
})

test('what was passed up because it is late is counted, and opened by a tap', async () => {
  const late = { ...hazard, state: 'dispatched' as const, escalatedTo: 'community' as const }
  const escalated = { count: 1, more: false }
  answer(inbox.read, (input) => ({ counts, escalated, items: input.escalated ? [late] : [volunteer] }))
  renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('radio', { name: /督办.*1/ }))

  expect(await screen.findByText('已报社区督办')).toBeInTheDocument()
  expect(screen.queryByText('志愿者登记 居民 07')).not.toBeInTheDocument()
})

test('the filter by kind asks for that kind and is kept', async () => {
  answer(inbox.read, ({ kind }) => ({ counts, items: kind === 'volunteer' ? [volunteer] : [hazard, volunteer] }))
  const { unmount } = renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('radio', { name: /志愿者/ }))
  await waitFor(() => expect(screen.queryByText(/3 号楼/)).not.toBeInTheDocument())
  expect(await screen.findByText('志愿者登记 居民 07')).toBeInTheDocument()
  unmount()

  renderScreen(<InboxPage />, { as })
  expect(await screen.findByRole('radio', { name: /志愿者/ })).toBeChecked()
})

test('a hazard is accepted from the list without opening it', async () => {
  waiting(hazard)
  renderScreen(<InboxPage />, { as })
  await screen.findByText(/3 号楼/)
  answer(handling.accept, () => {
    waiting({ ...hazard, state: 'accepted', version: 2 })
    return hazardFile({ state: 'accepted', parts: ['decider'], version: 2 })
  })

  fireEvent.click(screen.getByRole('button', { name: `立案 ${number}` }))

  expect(await screen.findByRole('button', { name: `派遣 ${number}` })).toBeInTheDocument()
  expect(visited()).toEqual([])
})

test('a volunteer is approved from the list, where it says what they were taught', async () => {
  waiting({ ...volunteer, trainings: [aTraining()] })
  renderScreen(<InboxPage />, { as })
  const button = await screen.findByRole('button', { name: '通过 居民 07' })
  expect(screen.getByText(/^培训：急救课 第 1 课，/)).toBeInTheDocument()
  let sent: object = {}
  answer(volunteers.approve, (input) => {
    sent = input
    waiting()
    return approved
  })

  fireEvent.click(button)

  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
  expect(sent).toMatchObject({ volunteerId: volunteer.id, version: 2 })
})

test('a sign-up is approved from the list, and when there was no seat left, it says so', async () => {
  waiting(signUp)
  renderScreen(<InboxPage />, { as })
  const row = within(await screen.findByRole('article', { name: '报名审核 居民 08' }))
  expect(row.getByText(/非洲鼓入门课 · 第一课 · .* · 2 人/)).toBeInTheDocument()
  answer(registers.approve, () => {
    waiting()
    return { ...signUp, state: 'waiting' as const, position: 3 }
  })

  fireEvent.click(row.getByRole('button', { name: '通过 居民 08' }))

  expect(await screen.findByText('名额已满，居民 08 已转入候补')).toBeInTheDocument()
  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
})

test('a sign-up is declined with a reason its owner reads', async () => {
  waiting(signUp)
  renderScreen(<InboxPage />, { as })
  fireEvent.click(await screen.findByRole('button', { name: '不通过 居民 08' }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '不通过' }))
  expect(sheet.getByText('请写明原因，至少两个字')).toBeInTheDocument()
  let sent: object = {}
  answer(registers.decline, (input) => {
    sent = input
    waiting()
    return { ...signUp, state: 'declined' as const }
  })

  fireEvent.click(sheet.getByRole('radio', { name: '填写的信息不全' }))
  fireEvent.click(sheet.getByRole('button', { name: '不通过' }))

  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
  expect(sent).toEqual({ signUpId: signUp.id, version: 1, reason: '填写的信息不全' })
})

test('a sign-up that was cancelled meanwhile says so, and the list moves on once that was read', async () => {
  waiting(signUp)
  refuse(registers.approve, 'sign_up_moved_on', { state: 'cancelled' })
  renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('button', { name: '通过 居民 08' }))
  expect(await screen.findByText(/这份报名刚刚变成“已取消”/)).toBeInTheDocument()
  waiting()
  fireEvent.click(screen.getByRole('button', { name: '刷新列表' }))

  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
})

test.each([
  ['不算缺席', absences.excuse, '核对过，当时在场'],
  ['仍算缺席', absences.uphold, '可以提前取消而没有取消'],
] as const)('an appeal is read and answered from the list: %s', async (verb, endpoint, reason) => {
  waiting(appeal)
  renderScreen(<InboxPage />, { as })
  const row = within(await screen.findByRole('article', { name: '缺席说明 居民 09' }))
  expect(row.getByText(/秋日读书会 · 读书会 · /)).toBeInTheDocument()
  expect(row.getByText('说明：陪老伴去医院了')).toBeInTheDocument()
  fireEvent.click(row.getByRole('button', { name: `${verb} 居民 09` }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: verb }))
  expect(sheet.getByText('请写明答复，至少两个字')).toBeInTheDocument()
  let sent: object = {}
  answer(endpoint, (input) => {
    sent = input
    waiting()
    return anAbsence({ reason })
  })

  fireEvent.click(sheet.getByRole('radio', { name: reason }))
  fireEvent.click(sheet.getByRole('button', { name: verb }))

  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
  expect(sent).toEqual({ signUpId: appeal.id, reason })
})

test('what somebody has against being declined is read beside the reason, and answered', async () => {
  const { id, activityId, activityTitle, sessionTitle, startsAt, name, since } = signUp
  waiting({
    kind: 'sign_up_appeal',
    id,
    activityId,
    activityTitle,
    sessionTitle,
    startsAt,
    name,
    since,
    dueAt,
    areaPath,
    state: 'declined',
    reason: '不符合本场的报名条件',
    words: '我就住在这个小区',
  })
  renderScreen(<InboxPage />, { as })
  const row = within(await screen.findByRole('article', { name: '报名异议 居民 08' }))
  expect(row.getByText('异议：我就住在这个小区')).toBeInTheDocument()
  expect(row.getByText('未通过，原因：不符合本场的报名条件')).toBeInTheDocument()
  fireEvent.click(row.getByRole('button', { name: '答复 居民 08' }))
  const sheet = within(screen.getByRole('dialog'))
  let sent: object = {}
  answer(registers.answer, (input) => {
    sent = input
    waiting()
    return { ...signUp, state: 'declined' }
  })

  fireEvent.click(sheet.getByRole('radio', { name: '核对过，名额确实满了' }))
  fireEvent.click(sheet.getByRole('button', { name: '答复' }))

  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
  expect(sent).toEqual({ signUpId: id, reason: '核对过，名额确实满了' })
})

test('an appeal that somebody else answered says so, and the list moves on once that was read', async () => {
  waiting(appeal)
  refuse(absences.excuse, 'absence_moved_on', { state: 'upheld' })
  renderScreen(<InboxPage />, { as })
  fireEvent.click(await screen.findByRole('button', { name: '不算缺席 居民 09' }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: '核对过，当时在场' }))
  fireEvent.click(sheet.getByRole('button', { name: '不算缺席' }))
  expect(await sheet.findByText(/这次缺席已经有说明或答复。/)).toBeInTheDocument()
  waiting()
  fireEvent.click(sheet.getByRole('button', { name: '刷新列表' }))

  expect(await screen.findByText('现在没有要办的。')).toBeInTheDocument()
})

test('on a phone a row opens its page', async () => {
  waiting(hazard)
  renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('button', { name: /太宇花园 3 号楼 楼道/ }))

  expect(visited()).toEqual([`/packages/staff/hazard/index?hazardId=${id}`])
})

test('on a wide screen it opens beside the list, and J goes down the list', async () => {
  wide(true)
  const other = { ...hazard, id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZY', number: 'YH20261122-000124', place: '地下车库' }
  waiting(hazard, other)
  answer(hazards.one, ({ hazardId }) =>
    hazardId === id
      ? hazardFile({ parts: ['decider'] })
      : hazardFile({ id: other.id, number: other.number, place: '地下车库', parts: ['decider'] }),
  )
  renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('button', { name: /太宇花园 3 号楼 楼道/ }))
  const detail = within(screen.getByRole('region', { name: '办理' }))
  expect(await detail.findByText(new RegExp(number))).toBeInTheDocument()
  fireEvent.keyDown(document.body, { key: 'j' })

  expect(await detail.findByText(/YH20261122-000124/)).toBeInTheDocument()
  expect(visited()).toEqual([])
})

test('on a wide screen the links for the unit that has it stand there too', async () => {
  wide(true)
  waiting(hazard)
  const handler = { unitId: 'fire-brigade', name: '消防救援站' }
  const at = reportedAt
  const entries = [{ at, action: 'dispatch' as const, state: 'dispatched' as const, handler, photos: [] }]
  answer(hazards.one, hazardFile({ state: 'dispatched', parts: ['decider'], handler, entries }))
  answer(referrals.ofHazard, { referrals: [] })
  renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('button', { name: /太宇花园 3 号楼 楼道/ }))

  const detail = within(screen.getByRole('region', { name: '办理' }))
  expect(await detail.findByRole('region', { name: '给没有账号的单位' })).toBeInTheDocument()
})

test.each([
  [
    'community_officer',
    true,
    ['辖区隐患', '巡查', '活动管理', '志愿者', '志愿时长', '通知发布', '检查场所', '检查安排'],
  ],
  ['grid_worker', true, ['辖区隐患', '巡查', '检查场所', '检查安排']],
  ['property', true, ['辖区隐患', '巡查', '检查场所', '检查安排']],
  ['partner', true, ['辖区隐患', '巡查', '检查安排']],
  ['desk_clerk', false, ['窗口办理']],
  [
    'administrator',
    false,
    [
      '职责管理',
      '区划导入',
      '隐患类别',
      '承办单位',
      '窗口事项',
      '派遣规则',
      '检查表',
      '缺席规则',
      '证明出具单位',
      '系统接口',
    ],
  ],
] as const)('%s (work waits: %j) finds the other screens of the role', async (role, waits, words) => {
  answer(inbox.read, { counts: waits ? counts : [], items: [] })
  renderScreen(<InboxPage />, { as: resident({ duties: [{ ...duty, role }] }) })

  await (waits ? screen.findByText('现在没有要办的。') : screen.findByRole('group', { name: '其他工作' }))
  const place = screen.getByRole(waits ? 'navigation' : 'group', { name: '其他工作' })
  const links = within(place).getAllByRole('button')

  expect(links.map((link) => link.textContent)).toEqual(words)
})

test('who holds no duty is told so', async () => {
  refuse(inbox.read, 'not_permitted')
  renderScreen(<InboxPage />, { as: resident() })

  expect(await screen.findByText('您现在的职责不包括这一项。')).toBeInTheDocument()
})

test('of what the property company has a grid worker may say too that it is fixed, but only the own one leads', async () => {
  const other = { ...hazard, id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZB', number: 'YH20261122-000456' }
  const worker = resident({ duties: [{ ...duty, role: 'grid_worker' }] })
  const handed = { state: 'dispatched' as const, parts: ['decider' as const, 'handler' as const] }
  waiting(
    { ...hazard, ...handed, handler: { personId: worker.id, name: '网格员 01', ofEstate: true } },
    { ...other, ...handed, handler: { unitId: 'property-01', name: '物业公司 01', ofEstate: true } },
  )
  renderScreen(<InboxPage />, { as: worker })

  expect(await screen.findByText('物业公司 01 在办')).toBeInTheDocument()
  expect(await screen.findByText('由您办')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: `已整改（拍照） ${number}` })).toHaveClass('button-primary')
  expect(screen.getByRole('button', { name: `已整改（拍照） ${other.number}` })).toHaveClass('button-secondary')
})

test('what is fixed right from the list is compared with how it was reported', async () => {
  waiting({ ...hazard, state: 'dispatched', parts: ['handler'], photo: photo('A') })
  renderScreen(<InboxPage />, { as })

  fireEvent.click(await screen.findByRole('button', { name: `已整改（拍照） ${number}` }))

  const before = within(await screen.findByRole('dialog')).getByRole('img', { name: '整改前' })
  expect(before).toHaveAttribute('src', photo('A').large)
})

test('who fixed it reads in the list who checks it', async () => {
  waiting({ ...hazard, state: 'fixed', fixedBefore: true, whoElse: ['网格员 02'] })
  renderScreen(<InboxPage />, { as })

  expect(
    await screen.findByText('整改是您做的，或是通过您发出的链接交回的，由另一位工作人员核查。'),
  ).toBeInTheDocument()
  expect(screen.getByText('可以办的：网格员 02。')).toBeInTheDocument()
})

test('without a network the places of work and an inspection that was not handed in are still reached', async () => {
  waiting()
  const first = renderScreen(<InboxPage />, { as })
  await screen.findByRole('button', { name: /检查场所/ })
  first.unmount()
  rememberVisit({ siteId: 'sit_01HZZZZZZZZZZZZZZZZZZZZZZZ', siteName: '地下车库' })
  cutOff(people.me)
  cutOff(inbox.read)

  renderScreen(<InboxPage />)

  fireEvent.click(await screen.findByRole('button', { name: '继续检查' }))
  fireEvent.click(screen.getByRole('button', { name: /检查场所/ }))
  expect(visited().map((address) => address.split('/')[3])).toEqual(['visit', 'sites'])
})
