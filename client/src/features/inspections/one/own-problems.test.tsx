import { hazards } from '@mulin/shared/hazards/endpoints'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { photos } from '@mulin/shared/photos'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import * as z from 'zod'
import { openCamera, photoStore } from '../../../../test/camera'
import { aFinding, anInspection, exitCategory, staff } from '../../../../test/inspections'
import { renderScreen, signedIn, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { watchNetwork } from '../../../platform/online'
import { keptOwn } from '../../../platform/own-storage'
import { sourceOf } from '../../../platform/photos'
import { UnsentProblems } from '../unsent/unsent-problems'
import { UnsentStrip } from '../unsent/unsent-strip'
import { aProblem } from '../visit/a-problem'
import { Problem } from '../visit/visit'
import type { AsReport } from './as-report'
import { InspectionWork } from './inspection-work'
import { keepProblems } from './kept-problems'

const { id, siteName } = anInspection()
const asReport = jest.fn<ReturnType<AsReport>, Parameters<AsReport>>(() => true)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  openCamera()
  photoStore()
  asReport.mockClear()
  answer(hazards.categories, { categories: [exitCategory] })
})

async function open(over: Parameters<typeof anInspection>[0] = {}) {
  answer(inspections.one, anInspection({ state: 'under_way', parts: ['participant'], ...over }))
  const page = renderScreen(<InspectionWork inspectionId={id} asReport={asReport} />, { as: staff('partner') })
  await screen.findByText(siteName)
  return page
}

async function note(place: string, item = '疏散出口畅通') {
  press('记一个问题')
  fireEvent.click(screen.getAllByRole('button', { name: '拍照或选照片' })[0]!)
  await waitFor(() => expect(screen.getAllByRole('button', { name: '拍照或选照片' })).toHaveLength(1))
  pick(item)
  write(/^位置/, place)
  pick('限期整改')
}
const close = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))

function listen() {
  const sent: { place: string; itemId?: string | undefined; isOfNoItem?: true | undefined; categoryId: string }[] = []
  answer(inspections.addFindings, ({ findings }) => {
    sent.push(
      ...findings.map(({ place, itemId, isOfNoItem, categoryId }) => ({ place, itemId, isOfNoItem, categoryId })),
    )
    return { results: findings.map(({ requestId }) => ({ requestId, finding: aFinding() })) }
  })
  return sent
}
const refuseFindings = () =>
  answer(inspections.addFindings, ({ findings }) => ({
    results: findings.map(({ requestId }) => ({ requestId, refused: 'inspection_moved_on' })),
  }))
const kept = () => keptOwn(`problems:${id}`, z.array(Problem)).get() ?? []

test('what is seen is handed in with the item of the checklist that it answers', async () => {
  const sent = listen()
  await open()
  await note('北侧出口')
  const [{ before: [photo] = [] } = aProblem(undefined)] = kept()

  press('提交问题')

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent).toEqual([{ place: '北侧出口', itemId: 'exits-clear', categoryId: 'exit' }])
  expect(await sourceOf(photo?.path ?? 'none')).toBeUndefined()
  expect(screen.queryByText('没提交的问题')).not.toBeInTheDocument()
})

test('an item has to be chosen; beside the checklist it is a category', async () => {
  const sent = listen()
  await open()
  await note('北侧出口', '其他问题')

  press('提交问题')
  expect(screen.getByText('请选类别')).toBeInTheDocument()
  expect(screen.queryByText(/^请选是检查表里/)).not.toBeInTheDocument()
  pick('堵住逃生通道')
  press('提交问题')

  await waitFor(() =>
    expect(sent).toEqual([{ place: '北侧出口', itemId: undefined, isOfNoItem: true, categoryId: 'exit' }]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  press('记一个问题')
  press('提交问题')
  expect(screen.getByText('请选是检查表里的哪一项，或选其他问题')).toBeInTheDocument()
})

test('without a network several wait in a list, also through a restart, and are handed in together', async () => {
  cutOff(inspections.addFindings)
  const first = await open()
  await note('北侧出口')
  press('提交问题')
  expect(await screen.findByText(/^没有网络，问题已存在手机里/)).toBeInTheDocument()
  close()
  await note('南侧出口', '灭火器有效')
  close()
  first.unmount()

  const sent = listen()
  await open()
  const list = within(screen.getByRole('region', { name: '没提交的问题' }))
  fireEvent.click(list.getByRole('button', { name: /北侧出口/ }))
  expect(screen.getByLabelText(/^位置/)).toHaveValue('北侧出口')
  close()
  fireEvent.click(list.getByRole('button', { name: '全部提交（2 个）' }))

  await waitFor(() => expect(screen.queryByText('没提交的问题')).not.toBeInTheDocument())
  expect(sent.map(({ place }) => place)).toEqual(['北侧出口', '南侧出口'])
})

test('one that had arrived with other words counts as it was said first, and is gone from the phone', async () => {
  await open()
  await note('北侧出口')
  let arrived: string | undefined
  cutOff(inspections.addFindings, ({ findings }) => (arrived = findings[0]!.requestId))
  press('提交问题')
  await waitFor(() => expect(arrived).toBeDefined())
  await screen.findByRole('button', { name: '提交问题' }, { timeout: 10_000 })
  write(/^位置/, '南侧出口')
  const findings = [aFinding({ requestId: arrived!, place: '北侧出口' })]
  answer(inspections.one, anInspection({ state: 'under_way', parts: ['participant'], findings }))
  answer(inspections.addFindings, (input) => ({
    results: input.findings.map(({ requestId }) => ({ requestId, refused: 'request_id_reused' as const })),
  }))

  press('提交问题')

  await waitFor(() => expect(kept()).toEqual([]))
  expect(screen.getByRole('status')).toHaveTextContent('上次其实已经交上')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('one that was only begun and has nothing in it is none', async () => {
  await open()
  press('记一个问题')
  close()

  expect(screen.queryByText('没提交的问题')).not.toBeInTheDocument()
})

test('one that an older version kept is among them', async () => {
  signedIn(staff('partner'))
  keptOwn(`problem:${id}`, Problem).set({ ...aProblem(undefined), place: '以前记的' })

  await open()
  expect(screen.getByText('以前记的')).toBeInTheDocument()

  expect(kept().map(({ place }) => place)).toEqual(['以前记的'])
  expect(keptOwn(`problem:${id}`, Problem).get()).toBeUndefined()
})

test('one that an older version kept is in sight also before its inspection is opened, to its owner alone', async () => {
  signedIn(staff('partner'))
  keptOwn(`problem:${id}`, Problem).set({ ...aProblem(undefined), place: '以前记的' })
  const strip = renderScreen(<UnsentStrip />)
  expect(screen.getByText('还有 1 个检查问题没提交。')).toBeInTheDocument()
  press('去提交')
  expect(visited().at(-1)).toMatch(new RegExp(`inspectionId=${id}$`))
  strip.unmount()
  cutOff(inspections.one)
  const list = renderScreen(<UnsentProblems />)
  expect(screen.getByText('以前记的检查问题')).toBeInTheDocument()
  list.unmount()
  answer(inspections.one, anInspection())
  const online = renderScreen(<UnsentProblems />)
  expect(await screen.findByText(siteName)).toBeInTheDocument()
  online.unmount()

  const page = await open()
  page.unmount()
  const since = renderScreen(<UnsentStrip />)
  expect(screen.getByText('还有 1 个检查问题没提交。')).toBeInTheDocument()
  since.unmount()

  renderScreen(<UnsentStrip />, { as: { ...staff('partner'), id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' } })
  expect(screen.queryByText(/没提交/)).not.toBeInTheDocument()
})

test('it is in sight on the desk and at home until it is handed in or dropped', async () => {
  const first = await open()
  await note('北侧出口')
  first.unmount()

  const strip = renderScreen(<UnsentStrip />, { as: staff('partner') })
  expect(screen.getByText('还有 1 个检查问题没提交。')).toBeInTheDocument()
  press('去提交')
  expect(visited().at(-1)).toBe(`/packages/inspecting/inspection/index?inspectionId=${id}`)
  strip.unmount()
  const again = await open()
  fireEvent.click(screen.getByRole('button', { name: /北侧出口/ }))
  press('删掉这个问题')
  again.unmount()

  renderScreen(<UnsentStrip />, { as: staff('partner') })
  expect(screen.queryByText(/没提交/)).not.toBeInTheDocument()
})

test('of several inspections each is chosen by its site', () => {
  signedIn(staff('partner'))
  keepProblems({ id, siteName }, [aProblem(undefined)])
  keepProblems({ id: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZ2', siteName: '地下车库' }, [
    aProblem(undefined),
    aProblem(undefined),
  ])
  const strip = renderScreen(<UnsentStrip />)
  expect(screen.getByText('还有 3 个检查问题没提交。')).toBeInTheDocument()
  press('去提交')
  expect(visited().at(-1)).toBe('/packages/inspecting/inspections/index')
  strip.unmount()

  renderScreen(<UnsentProblems />)
  press(/地下车库/)

  expect(visited().at(-1)).toMatch(/inspectionId=ins_01HZZZZZZZZZZZZZZZZZZZZZZ2$/)
})

test('what comes after the end goes on as a report, with photo and words', async () => {
  refuseFindings()
  await open()
  await note('北侧出口')
  write(/^说明/, '两辆车')
  write(/^整改要求/, '清空')
  const [{ before = [] } = aProblem(undefined)] = kept()

  press('提交问题')
  expect(await screen.findByText(/^这次检查刚刚结束，记录不再改。/)).toBeInTheDocument()
  fireEvent.click(screen.getAllByRole('button', { name: '改为上报' })[0]!)

  expect(asReport).toHaveBeenCalledWith({
    photos: [expect.objectContaining({ path: before[0]?.path })],
    categoryId: 'exit',
    estateId: 'huaishui',
    spot: 'charging_point',
    place: `${siteName} 北侧出口`,
    description: '两辆车。检查项目：疏散出口畅通。参加场所检查时发现。需要整改。清空',
  })
  expect(await sourceOf(before[0]?.path ?? 'none')).toBeDefined()
  expect(visited().at(-1)).toMatch(/patrol/)
  expect(kept()).toEqual([])
})

test('what a unit found that is said not to have come goes on as a report too', async () => {
  refuse(inspections.addFindings, 'inspection_not_found')
  await open()
  await note('北侧出口')
  refuse(inspections.one, 'inspection_not_found')

  press('提交问题')
  expect(await screen.findByText(/^这次检查的参加单位里现在没有贵单位/)).toBeInTheDocument()
  fireEvent.click(screen.getAllByRole('button', { name: '改为上报' })[0]!)

  expect(asReport).toHaveBeenCalledWith(expect.objectContaining({ place: `${siteName} 北侧出口` }))
  expect(kept()).toEqual([])
})

test('what is longer than a report stays on the phone, whole, until it was made shorter', async () => {
  refuseFindings()
  await open()
  await note('北侧出口')
  write(/^说明/, '车'.repeat(490))
  write(/^整改要求/, '清'.repeat(20))
  press('提交问题')
  await screen.findByText(/^这次检查刚刚结束/)
  const report = () => fireEvent.click(screen.getAllByRole('button', { name: '改为上报' })[0]!)

  report()
  expect(screen.getByText(/多了 38 字，还没带过去/)).toBeInTheDocument()
  expect(asReport).not.toHaveBeenCalled()
  expect(kept()).toMatchObject([{ description: '车'.repeat(490), note: '清'.repeat(20) }])
  write(/^说明/, '车'.repeat(452))
  expect(screen.queryByText(/还没带过去/)).not.toBeInTheDocument()
  report()

  const [{ description = '' } = {}] = asReport.mock.calls[0] ?? []
  expect(description).toHaveLength(500)
  expect(description).toContain('清'.repeat(20))
  expect(kept()).toEqual([])
})

test('why one was not taken is not said of the next one', async () => {
  refuseFindings()
  await open()
  await note('北侧出口')
  press('提交问题')
  await screen.findByText(/^这次检查刚刚结束/)
  close()

  press('记一个问题')

  expect(screen.queryByText(/^这次检查刚刚结束/)).not.toBeInTheDocument()
})

test('after the end it still stands on the page; what had arrived before is not reported again', async () => {
  const first = await open()
  await note('北侧出口')
  first.unmount()
  await open({ state: 'finished' })
  expect(await screen.findByText(/没提交的问题可以改为上报/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '记一个问题' })).not.toBeInTheDocument()

  const sent = listen()
  fireEvent.click(screen.getByRole('button', { name: /北侧出口/ }))
  press('改为上报')

  await waitFor(() => expect(sent).toHaveLength(1))
  await waitFor(() => expect(kept()).toEqual([]))
  expect(asReport).not.toHaveBeenCalled()
})

test('after the end it is reported at once; where the phone has no room it stays', async () => {
  const first = await open()
  await note('北侧出口')
  first.unmount()
  refuseFindings()
  asReport.mockReturnValueOnce(false)
  await open({ state: 'cancelled', reason: '改期' })
  await screen.findByText('检查已取消：改期')
  fireEvent.click(screen.getByRole('button', { name: /北侧出口/ }))

  press('改为上报')
  await waitFor(() => expect(asReport).toHaveBeenCalledTimes(1))
  expect(kept()).toHaveLength(1)
  await waitFor(() => expect(screen.getByRole('button', { name: '改为上报' })).toBeEnabled())
  press('改为上报')

  await waitFor(() => expect(kept()).toEqual([]))
  expect(asReport).toHaveBeenCalledTimes(2)
})

test('a photo without a network is said to be on the phone, and goes on by itself', async () => {
  watchNetwork()
  cutOff(photos.prepare)
  await open()
  act(() => void window.dispatchEvent(new Event('offline')))
  await note('北侧出口')
  expect(await screen.findByText('已存在手机里')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^重试/ })).not.toBeInTheDocument()

  photoStore()
  act(() => void window.dispatchEvent(new Event('online')))

  await waitFor(() => expect(kept()[0]?.before[0]?.photoId).toBeDefined())
  expect(screen.queryByText('已存在手机里')).not.toBeInTheDocument()
})

test('the kinds are read with the page, for where there is no network when something is found', async () => {
  const read = jest.fn()
  answer(hazards.categories, () => {
    read()
    return { categories: [exitCategory] }
  })
  await open()
  await waitFor(() => expect(read).toHaveBeenCalled())
  cutOff(hazards.categories)

  press('记一个问题')
  pick('其他问题')

  expect(screen.getByRole('radio', { name: '堵住逃生通道' })).toBeInTheDocument()
})

test('why no kind can be chosen is said, and they are read again', async () => {
  refuse(hazards.categories, 'busy')
  await open()
  press('记一个问题')
  pick('其他问题')
  expect(await screen.findByText(/^没有网络，类别还没读到。/)).toBeInTheDocument()

  answer(hazards.categories, { categories: [exitCategory] })
  press('再读一次类别')

  expect(await screen.findByRole('radio', { name: '堵住逃生通道' })).toBeInTheDocument()
  expect(screen.queryByText(/^没有网络，类别/)).not.toBeInTheDocument()
})
