import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inspections } from '@mulin/shared/inspections/endpoints'
import type { Finding } from '@mulin/shared/inspections/inspection'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import * as z from 'zod'
import { openCamera, photoStore } from '../../../../test/camera'
import {
  aChecklist,
  aFinding,
  anInspection,
  aSite,
  exitCategory,
  inspectionRow,
  staff,
} from '../../../../test/inspections'
import { leadsTo } from '../../../../test/leads-to'
import { renderScreen, visited } from '../../../../test/screen'
import { answer, cutOff, keepWaiting, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { keptOwn } from '../../../platform/own-storage'
import { sourceOf } from '../../../platform/photos'
import { InspectionWork } from '../one/inspection-work'
import type { ShowLesson } from './taught-fields'
import { Visit } from './visit'
import { VisitPage } from './visit-page'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const choose = (item: string, answered: string) =>
  fireEvent.click(within(radios(item)).getByRole('radio', { name: answered }))
const radios = (item: string) => screen.getByRole('radiogroup', { name: new RegExp(item) })
const faultOf = (item: string) => within(radios(item)).getByRole('alert')
/** The bar that is always in sight. */
const besideButton = () => within(screen.getByRole('region', { name: '操作' }))
const number = 'JC2026-4F7K-9QXM'

/** Stands for the lessons, which are another feature's. */
const shownLesson: ShowLesson = ({ categoryIds, onTaught }) => (
  <button onClick={() => onTaught('escape')}>{`讲 ${categoryIds.join()}`}</button>
)

function open() {
  answer(handling.handlers, { handlers: [{ unitId: 'fire-brigade', name: '消防救援站' }] })
  answer(hazards.categories, { categories: [exitCategory] })
  answer(siteRegister.one, { site: aSite(), checklist: aChecklist, inspections: [], findings: [] })
  return renderScreen(<VisitPage showLesson={shownLesson} />, { as: staff(), params: { siteId: aSite().id } })
}

const finishedWith = ({ along, answers, note }: z.infer<typeof inspections.finish.input>) =>
  anInspection({
    state: 'finished',
    recordNumber: number,
    teams: along?.teams ?? [],
    units: (along?.unitIds ?? []).map((id) => ({ id, name: id })),
    answers,
    ...(note !== undefined && { note }),
  })

/** What the server is told, call by call. */
function listen() {
  const told: string[] = []
  answer(inspections.plan, ({ requestId }) => {
    told.push(`plan ${requestId}`)
    return anInspection({ state: 'under_way' })
  })
  answer(inspections.addFindings, ({ findings }) => {
    told.push(`find ${findings.map(({ requestId, action }) => `${action.kind} ${requestId}`).join()}`)
    return { results: findings.map(({ requestId }) => ({ requestId, finding: aFinding() })) }
  })
  answer(inspections.finish, (input) => {
    told.push(`finish ${input.acknowledgement?.kind} ${input.requestId}`)
    return finishedWith(input)
  })
  return told
}

async function findProblem() {
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '有问题')
  choose('灭火器有效', '合格')
  press('拍照记问题 疏散出口畅通')
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getAllByRole('button', { name: '拍照或选照片' })[0]!)
  await waitFor(() => expect(sheet.getAllByRole('button', { name: '拍照或选照片' })).toHaveLength(1))
  write(/^位置/, '北侧出口')
  fireEvent.click(sheet.getByRole('radio', { name: '限期整改' }))
  fireEvent.click(sheet.getByRole('button', { name: '记下' }))
}

const agree = (what = '堵住逃生通道 北侧出口', says = '确认') =>
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: `责任人意见：${what}` })).getByRole('radio', { name: says }),
  )

async function sign() {
  agree()
  write(/^签字人姓名/, '物业负责人')
  const area = screen.getByRole('img', { name: '签名区' })
  // jsdom knows no pointers.
  const down = Object.assign(createEvent.pointerDown(area), { clientX: 1, clientY: 1 })
  fireEvent(area, down)
}

test('an inspection without problems is handed in at once', async () => {
  const told = listen()
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '不适用')

  press('完成检查')

  expect(await screen.findByText('检查已完成')).toBeInTheDocument()
  expect(told.map((line) => line.split(' ')[0])).toEqual(['plan', 'finish'])
  press('查看检查记录')
  expect(visited().at(-1)).toBe(`/packages/inspecting/record/index?number=${number}`)
})

test.each([
  ['as it was, it is done', false],
  ['with what was changed then, it is told that the record says the first', true],
])('a finish that arrived and was not answered, sent again %s', async (_, isChanged) => {
  listen()
  const arrived: ReturnType<typeof finishedWith>[] = []
  answer(inspections.one, anInspection({ state: 'under_way' }))
  cutOff(inspections.finish, (input) => arrived.push(finishedWith(input)))
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '不适用')
  press('完成检查')
  await besideButton().findByRole('button', { name: '完成检查' }, { timeout: 10_000 })

  if (isChanged) write(/^检查情况/, '电梯口也看了')
  answer(inspections.finish, { ...arrived[0]!, ...(isChanged && { saidBefore: true as const }) })
  press('完成检查')

  expect(await screen.findByText('检查已完成')).toBeInTheDocument()
  expect(screen.queryAllByText(/之后改的没有写进去/)).toHaveLength(isChanged ? 1 : 0)
  expect(screen.queryAllByText('没有留下要限期整改的问题。')).toHaveLength(isChanged ? 0 : 1)
})

test('what is found after a finish that was not answered is told to be too late for that record', async () => {
  openCamera()
  photoStore()
  listen()
  cutOff(inspections.finish)
  answer(inspections.one, anInspection({ state: 'under_way' }))
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')
  press('完成检查')
  await besideButton().findByRole('button', { name: '完成检查' }, { timeout: 10_000 })
  await findProblem()
  await sign()
  answer(inspections.addFindings, ({ findings }) => ({
    results: findings.map(({ requestId }) => ({ requestId, refused: 'inspection_moved_on' as const })),
  }))

  press('完成检查')

  expect(await besideButton().findByText(/多半是您上次点的“完成检查”其实交上了/)).toBeInTheDocument()
  expect(besideButton().getByRole('button', { name: '另立一次检查' })).toBeInTheDocument()
})

test('a problem that had arrived and was changed since stands as it was, is asked about anew, and holds nothing up', async () => {
  openCamera()
  photoStore()
  const told = listen()
  open()
  await findProblem()
  await sign()
  const arrived: string[] = []
  cutOff(inspections.addFindings, ({ findings }) => arrived.push(findings[0]!.requestId))
  answer(inspections.one, () =>
    anInspection({ state: 'under_way', findings: [aFinding({ requestId: arrived[0]!, place: '北侧出口' })] }),
  )
  press('完成检查')
  await besideButton().findByRole('button', { name: '完成检查' }, { timeout: 10_000 })
  press('修改 北侧出口')
  write(/^位置/, '南侧出口')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '记下' }))
  agree('堵住逃生通道 南侧出口')
  answer(inspections.addFindings, ({ findings }) => ({
    results: findings.map(({ requestId }) => ({ requestId, refused: 'request_id_reused' as const })),
  }))

  press('完成检查')

  expect(await besideButton().findByText(/上次其实已经交上/)).toBeInTheDocument()
  expect(screen.getByText('已交上：北侧出口（YH20261126-000001）')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^修改/ })).not.toBeInTheDocument()
  agree()
  press('完成检查')
  expect(await screen.findByText('检查已完成')).toBeInTheDocument()
  expect(told.filter((one) => one.startsWith('find'))).toEqual([])
})

test('a problem that had arrived is not said to be taken over while it cannot be looked up', async () => {
  openCamera()
  photoStore()
  listen()
  answer(inspections.one, anInspection({ state: 'under_way' }))
  open()
  await findProblem()
  await sign()
  answer(inspections.addFindings, ({ findings }) => {
    cutOff(inspections.one)
    return { results: findings.map(({ requestId }) => ({ requestId, refused: 'request_id_reused' as const })) }
  })

  press('完成检查')

  await besideButton().findByRole('button', { name: '完成检查' }, { timeout: 10_000 })
  expect(screen.queryByText(/上次其实已经交上/)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '修改 北侧出口' })).toBeInTheDocument()
})

test('what is missing is said before anything is sent', async () => {
  const told = listen()
  open()
  await screen.findByText('淮水大厦地下充电点')

  press('完成检查')
  expect(besideButton().getByText('还有 2 处没填好，已用红字标出。')).toBeInTheDocument()
  expect(faultOf('疏散出口畅通')).toHaveTextContent('请选结果')
  choose('疏散出口畅通', '有问题')
  expect(faultOf('疏散出口畅通')).toHaveTextContent('请点“拍照记问题”，记下问题')
  choose('灭火器有效', '合格')

  expect(besideButton().getByText('还有 1 处没填好，已用红字标出。')).toBeInTheDocument()
  expect(told).toEqual([])
})

test('what a problem lacks is said at its item, and the page leads there', async () => {
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '有问题')
  choose('灭火器有效', '合格')
  press('拍照记问题 疏散出口畅通')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
  const led = leadsTo()

  press('完成检查')

  expect(faultOf('疏散出口畅通')).toHaveTextContent('记的问题还没填完，请点“修改”：请拍整改前的照片')
  await waitFor(() => expect(led).toEqual([expect.stringContaining('疏散出口畅通')]))
})

test('what a problem beside the checklist lacks is said beside it', async () => {
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')
  press('记一个其他问题')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))

  press('完成检查')

  expect(within(screen.getByRole('group', { name: '其他问题' })).getByRole('alert')).toHaveTextContent('请选类别')
})

test('while it is sent all of it keeps its place, and what is tapped then changes nothing', async () => {
  listen()
  keepWaiting(inspections.plan)
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')

  press('完成检查')
  await screen.findByText('正在提交')
  choose('灭火器有效', '不适用')

  expect(within(radios('灭火器有效')).getByRole('radio', { name: '合格' })).toBeChecked()
})

test('a problem wants a photo of before, and of after when it is fixed at once', async () => {
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '有问题')
  press('拍照记问题 疏散出口畅通')

  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '记下' }))

  expect(screen.getByText('请拍整改前的照片')).toBeInTheDocument()
  expect(screen.getByText('请拍整改后的照片')).toBeInTheDocument()
  expect(screen.getByText('请写位置')).toBeInTheDocument()
})

test('without a network it waits on the phone, also through a restart, and is handed in once', async () => {
  openCamera()
  photoStore()
  const told = listen()
  cutOff(inspections.plan)
  const first = open()
  await findProblem()
  fireEvent.click(screen.getByRole('radio', { name: '没有签字' }))
  write(/^为什么没签/, '不认可')
  write(/^见证人/, '网格员 01')
  press('完成检查')
  await screen.findByText(/检查已存在手机里/)
  expect(besideButton().getByText(/检查已存在手机里/)).toBeInTheDocument()
  first.unmount()

  const again = listen()
  open()
  await screen.findByText('已记：北侧出口')
  press('完成检查')

  expect(await screen.findByText('检查已完成')).toBeInTheDocument()
  expect(told).toEqual([])
  expect(again.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    expect.stringMatching(/^plan /),
    'find deadline',
    'finish refused',
  ])
})

test('a problem is signed for with a name and a drawn signature', async () => {
  openCamera()
  photoStore()
  const told = listen()
  open()
  await findProblem()
  press('完成检查')
  expect(await screen.findByText('请写签字人姓名')).toBeInTheDocument()
  expect(screen.getByText('请责任人签名，不愿签的改选“没有签字”')).toBeInTheDocument()
  expect(besideButton().getByText('还有 3 处没填好，已用红字标出。')).toBeInTheDocument()

  await sign()
  press('完成检查')

  expect(await screen.findByText('检查已完成')).toBeInTheDocument()
  expect(told.at(-1)).toMatch(/^finish signed /)
})

const [here, elsewhere] = ['ins_01HZZZZZZZZZZZZZZZZZZZZZZ1', 'ins_01HZZZZZZZZZZZZZZZZZZZZZZ2'] as const

/** From its own page, though another of the site comes before it. */
function openOne(inspectionId: string) {
  answer(handling.handlers, { handlers: [] })
  answer(hazards.categories, { categories: [exitCategory] })
  answer(siteRegister.one, {
    site: aSite(),
    checklist: aChecklist,
    inspections: [inspectionRow({ id: elsewhere }), inspectionRow({ id: here })],
    findings: [],
  })
  answer(inspections.one, ({ inspectionId: id }) => anInspection({ id }))
  const params = { siteId: aSite().id, inspectionId }
  return renderScreen(<VisitPage showLesson={shownLesson} />, { as: staff(), params })
}

async function handInWithout() {
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')
  press('完成检查')
  await screen.findByText('检查已完成')
}

function listenToStarts() {
  const started: string[] = []
  listen()
  answer(inspections.start, ({ inspectionId: id }) => {
    started.push(id)
    return anInspection({ id, state: 'under_way' })
  })
  return started
}

test('of two that are planned for a site the one that was opened begins', async () => {
  const started = listenToStarts()
  openOne(here)

  await handInWithout()

  expect(started).toEqual([here])
})

test('what lies on the phone of another inspection is neither lost nor handed in as the opened one', async () => {
  const started = listenToStarts()
  const first = openOne(elsewhere)
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  first.unmount()

  const second = openOne(here)
  fireEvent.click(await screen.findByRole('button', { name: '继续那一次' }))
  expect(screen.getByText('已查 1 / 2 项')).toBeInTheDocument()
  second.unmount()
  openOne(here)
  fireEvent.click(await screen.findByRole('button', { name: '清空重来' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '清空重来' }))
  expect(await screen.findByText('已查 0 / 2 项')).toBeInTheDocument()
  await handInWithout()

  expect(started).toEqual([here])
})

test('handed in, it is known as finished wherever it is shown', async () => {
  listenToStarts()
  const page = <VisitPage showLesson={shownLesson} />
  answer(inspections.one, anInspection({ id: here }))
  answer(handling.handlers, { handlers: [] })
  answer(hazards.categories, { categories: [exitCategory] })
  answer(siteRegister.one, { site: aSite(), checklist: aChecklist, inspections: [], findings: [] })
  const params = { siteId: aSite().id, inspectionId: here }
  renderScreen(
    <>
      <InspectionWork inspectionId={here} asReport={() => true} />
      {page}
    </>,
    { as: staff(), params },
  )
  await screen.findByRole('button', { name: '现在检查' })
  await screen.findByRole('button', { name: '完成检查' })
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')

  answer(inspections.one, anInspection({ id: here, state: 'finished', recordNumber: number }))
  press('完成检查')

  await waitFor(() => expect(screen.queryByRole('button', { name: '现在检查' })).not.toBeInTheDocument())
})

test('a problem that is dropped leaves no photo on the phone', async () => {
  openCamera()
  photoStore()
  open()
  await findProblem()
  const [photo] = keptOwn(`visit:${aSite().id}`, Visit).get()?.problems[0]?.before ?? []
  expect(await sourceOf(photo?.path ?? '')).toBeDefined()

  press('修改 北侧出口')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删掉这个问题' }))

  expect(await sourceOf(photo?.path ?? '')).toBeUndefined()
})

test('handed in, the site can be inspected again from the beginning', async () => {
  listen()
  const first = open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')
  press('完成检查')
  await screen.findByText('检查已完成')
  first.unmount()

  open()

  expect(await screen.findByText('已查 0 / 2 项')).toBeInTheDocument()
})

test('what was begun can be thrown away, after a question', async () => {
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  expect(screen.getByText('已查 1 / 2 项')).toBeInTheDocument()

  press('清空重来')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '清空重来' }))

  expect(await screen.findByText('已查 0 / 2 项')).toBeInTheDocument()
})

test('a lesson that was shown is told to the record, with who listened', async () => {
  listen()
  const taught = jest.fn()
  answer(inspections.finish, (input) => {
    taught(input.taught)
    return anInspection({ state: 'finished', recordNumber: number })
  })
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')

  press(/^讲/)
  press(/^讲/)
  write(/^有几个人听/, '')
  expect(screen.getByLabelText(/^有几个人听/)).toHaveValue('')
  write(/^有几个人听/, '4')
  press('完成检查')

  await screen.findByText('检查已完成')
  expect(taught).toHaveBeenCalledWith([{ lessonId: 'escape', people: 4, audience: 'operators' }])
})

test('lessons about what was found are offered', async () => {
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '有问题')

  press('拍照记问题 疏散出口畅通')

  expect(screen.getByText('讲 exit')).toBeInTheDocument()
})

test('who came along is told when it begins at once, with the checklist that was on the phone', async () => {
  const plans: object[] = []
  listen()
  answer(inspections.plan, (input) => {
    plans.push(input)
    return anInspection({ state: 'under_way' })
  })
  open()
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')

  fireEvent.click(screen.getByRole('checkbox', { name: '社区' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '消防救援站' }))
  press('完成检查')

  await screen.findByText('检查已完成')
  expect(plans).toEqual([
    expect.objectContaining({
      teams: ['community'],
      unitIds: ['fire-brigade'],
      checklist: { kind: 'ebike_charging', version: 3 },
    }),
  ])
})

test('what a colleague ended meanwhile is handed in as an inspection of its own, nothing typed twice', async () => {
  openCamera()
  photoStore()
  const told = listen()
  answer(inspections.start, anInspection({ state: 'under_way' }))
  openOne(here)
  await findProblem()
  await sign()
  answer(inspections.addFindings, ({ findings }) => ({
    results: findings.map(({ requestId }) => ({ requestId, refused: 'inspection_moved_on' })),
  }))
  press('完成检查')
  const asAnother = await screen.findByRole('button', { name: '另立一次检查' })
  const again = listen()

  fireEvent.click(asAnother)
  expect(screen.getByText('已记：北侧出口')).toBeInTheDocument()
  press('完成检查')

  expect(await screen.findByText('检查已完成')).toBeInTheDocument()
  expect(told).toEqual([])
  expect(again.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    expect.stringMatching(/^plan /),
    'find deadline',
    'finish signed',
  ])
})

function listenToFindings() {
  openCamera()
  photoStore()
  listen()
  const found: object[] = []
  answer(inspections.addFindings, ({ findings }) => {
    found.push(...findings.map(({ action }) => action))
    return { results: findings.map(({ requestId }) => ({ requestId, finding: aFinding() })) }
  })
  return found
}

test('what is required until a day is part of the finding', async () => {
  const found = listenToFindings()
  open()
  await findProblem()
  press('修改 北侧出口')
  write(/^整改要求/, '周五前清空出口')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '记下' }))
  await sign()

  press('完成检查')

  await screen.findByText('检查已完成')
  expect(found).toEqual([{ kind: 'deadline', note: '周五前清空出口' }])
})

test('what was done on the spot is part of the finding', async () => {
  const found = listenToFindings()
  open()
  await findProblem()
  press('修改 北侧出口')
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: '即查即改' }))
  fireEvent.click(sheet.getByRole('button', { name: '拍照或选照片' }))
  await waitFor(() => expect(sheet.queryAllByRole('button', { name: '拍照或选照片' })).toEqual([]))
  write(/^怎么整改的/, '当场挪走')
  fireEvent.click(sheet.getByRole('button', { name: '记下' }))
  await sign()

  press('完成检查')

  await screen.findByText('检查已完成')
  expect(found).toEqual([{ kind: 'fixed_on_the_spot', note: '当场挪走', photoIds: [expect.any(String)] }])
})

function listenToSaid() {
  const said: unknown[] = []
  openCamera()
  photoStore()
  listen()
  answer(inspections.finish, (input) => {
    said.push(input.said)
    return anInspection({ state: 'finished', recordNumber: number })
  })
  return said
}

test('the responsible person sees each finding and says to each whether it is so, then signs once', async () => {
  const said = listenToSaid()
  open()
  await findProblem()
  const seen = within(screen.getByRole('article', { name: '堵住逃生通道 北侧出口' }))
  expect(await seen.findByRole('img', { name: '堵住逃生通道 北侧出口' })).toBeInTheDocument()
  expect(seen.getByText('依据：消防法 第二十八条')).toBeInTheDocument()
  expect(seen.getByText('限期整改，按这一类的规定期限')).toBeInTheDocument()
  await sign()

  agree(undefined, '有异议')
  press('完成检查')
  expect(await screen.findByText('请写异议，至少两个字')).toBeInTheDocument()
  write(/^异议/, '车不是我们的')
  press('完成检查')

  await screen.findByText('检查已完成')
  expect(said).toEqual([[{ kind: 'objected', requestId: expect.any(String), words: '车不是我们的' }]])
})

test('what was signed on the phone before anybody was asked about each finding is handed in as it is', async () => {
  const said = listenToSaid()
  const first = open()
  await findProblem()
  await sign()
  first.unmount()
  const [[key, kept] = []] = [...device.storage].filter(([, value]) => JSON.stringify(value).includes('物业负责人'))
  const { said: _, ...older } = z.looseObject({ said: z.unknown() }).parse(kept)
  device.storage.set(key!, older)

  open()
  expect(await screen.findByRole('article', { name: '堵住逃生通道 北侧出口' })).toBeInTheDocument()
  expect(screen.queryByRole('radiogroup', { name: /责任人意见/ })).not.toBeInTheDocument()
  press('完成检查')

  await screen.findByText('检查已完成')
  expect(said).toEqual([undefined])
})

test('whoever changes a finding asks the responsible person anew', async () => {
  listenToSaid()
  open()
  await findProblem()
  await sign()
  press('修改 北侧出口')
  write(/^说明/, '三辆车')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '记下' }))

  press('完成检查')

  expect(await screen.findByText('请责任人选“确认”或“有异议”')).toBeInTheDocument()
})

const colleagues = 'haz_01HZZZZZZZZZZZZZZZZZZZZZZ9'
const underWay = (findings: Finding[]) => anInspection({ id: here, state: 'under_way', findings })

function openUnderWay(findings: Finding[]) {
  answer(handling.handlers, { handlers: [] })
  answer(hazards.categories, { categories: [exitCategory] })
  answer(siteRegister.one, {
    site: aSite(),
    checklist: aChecklist,
    inspections: [inspectionRow({ id: here, state: 'under_way' })],
    findings: [],
  })
  answer(inspections.one, underWay(findings))
  return renderScreen(<VisitPage showLesson={shownLesson} />, { as: staff(), params: { siteId: aSite().id } })
}

test('what a colleague found is shown to the responsible person too, also when nothing else was found', async () => {
  const said = listenToSaid()
  const requestId = colleagues
  openUnderWay([aFinding({ requestId })])
  await screen.findByRole('article', { name: '堵住逃生通道 北侧出口' })
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')
  await sign()

  press('完成检查')
  expect(await screen.findByText('“疏散出口畅通”选了合格，可这一项记了问题。')).toBeInTheDocument()
  expect(said).toEqual([])
  press('改为有问题 疏散出口畅通')
  press('完成检查')

  await screen.findByText('检查已完成')
  expect(said).toEqual([[{ kind: 'agreed', requestId }]])
})

test('of which item a colleague found a problem that is not known here yet is said by the server, and put right at once', async () => {
  const sent: object[] = []
  listen()
  openUnderWay([])
  await screen.findByText('淮水大厦地下充电点')
  choose('疏散出口畅通', '不适用')
  choose('灭火器有效', '合格')
  refuse(inspections.finish, 'item_has_finding', { itemIds: ['exits-clear'] })
  answer(inspections.one, underWay([aFinding({ requestId: colleagues })]))

  press('完成检查')
  expect(await screen.findByText('“疏散出口畅通”选了不适用，可这一项记了问题。')).toBeInTheDocument()
  answer(inspections.finish, (input) => {
    sent.push(input.answers)
    return anInspection({ state: 'finished', recordNumber: number })
  })
  await screen.findByRole('article', { name: '堵住逃生通道 北侧出口' })
  press('改为有问题 疏散出口畅通')
  await sign()
  press('完成检查')

  await screen.findByText('检查已完成')
  expect(sent).toEqual([{ 'exits-clear': 'problem', 'gear-works': 'ok' }])
})

test.each([
  ['it is not of that item', '不是这一项，照样完成', 'ok'],
  ['it is of that item', '改为有问题 疏散出口畅通', 'problem'],
])(
  'what was found beside the checklist but of the kind of an item that is fine is asked about: %s',
  async (_what, act, exits) => {
    const sent: object[] = []
    listen()
    answer(inspections.finish, (input) => {
      sent.push(input.answers)
      return anInspection({ state: 'finished', recordNumber: number })
    })
    openUnderWay([aFinding({ requestId: colleagues, itemId: undefined })])
    await screen.findByRole('article', { name: '堵住逃生通道 北侧出口' })
    choose('疏散出口畅通', '合格')
    choose('灭火器有效', '合格')
    await sign()

    press('完成检查')
    expect(await screen.findByText('“疏散出口畅通”选了合格，可记了同一类的问题。')).toBeInTheDocument()
    expect(sent).toEqual([])
    press(act)
    if (exits === 'problem') press('完成检查')

    await screen.findByText('检查已完成')
    expect(sent).toEqual([{ 'exits-clear': exits, 'gear-works': 'ok' }])
  },
)
