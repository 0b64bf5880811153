import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoStore } from '../../../../test/camera'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { HazardPage } from './hazard-page'

const at = new Date().toISOString()
const { id } = hazardFile()
const open = (over: Partial<HazardFile> = {}) => {
  answer(hazards.one, hazardFile(over))
  renderScreen(<HazardPage />, { as: resident(), params: { hazardId: id } })
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const pressIn = async (name: string) =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))

beforeEach(() => {
  openCamera()
  photoStore()
  hazardBasics()
})

test('a question is answered in place, and not without words', async () => {
  let sent: object = {}
  open({ question: { text: '在几楼？', at } })
  answer(hazards.answer, (input) => {
    sent = input
    return hazardFile({ version: 3 })
  })

  expect(await screen.findByText('在几楼？')).toBeInTheDocument()
  expect(screen.getByText('等您回答')).toBeInTheDocument()
  expect(screen.getByText('等您回答，期限暂停')).toBeInTheDocument()
  await press('提交')
  expect(await screen.findByText('请写几个字')).toBeInTheDocument()
  fireEvent.input(screen.getByLabelText(/^您的回答/), { target: { value: '在二楼' } })
  await press('提交')

  await waitFor(() => expect(sent).toMatchObject({ note: '在二楼', photoIds: [] }))
  await waitFor(() => expect(screen.queryByText('在几楼？')).not.toBeInTheDocument())
})

test('who did not report it is asked nothing', async () => {
  open({ question: { text: '在几楼？', at }, parts: ['joined'] })

  await screen.findByRole('list', { name: '进展' })
  expect(screen.queryByText('工作人员问您')).not.toBeInTheDocument()
  expect(screen.getByText('等报告人回答')).toBeInTheDocument()
  expect(screen.getByText('等报告人回答，期限暂停')).toBeInTheDocument()
})

const closed = { state: 'closed', outcome: 'persuaded', endedAt: at } as const

test('solved is said with a tap, a level is only for who wants to give one', async () => {
  let sent: object = {}
  open(closed)
  answer(hazards.rate, (input) => {
    sent = input
    return hazardFile({ ...closed, rating: { at }, saidByMe: 'rate' })
  })

  expect(await screen.findByText(/已到场劝导/)).toBeInTheDocument()
  await press('已解决')
  expect(await screen.findByText(/满意或不满意会写进隐患公示，不写姓名/)).toBeInTheDocument()
  await pressIn('确认已解决')

  await waitFor(() => expect(sent).toMatchObject({ hazardId: id }))
  expect(sent).not.toHaveProperty('level')
  expect(await screen.findByRole('heading', { name: '您已确认解决。' })).toBeInTheDocument()
})

test('who met it too says that it is solved with the same tap', async () => {
  let sent: object = {}
  open({ ...closed, parts: ['joined'] })
  answer(hazards.rate, (input) => {
    sent = input
    return hazardFile({ ...closed, parts: ['joined'], saidByMe: 'rate' })
  })

  await press('已解决')
  fireEvent.click(await screen.findByRole('radio', { name: /^非常满意/ }))
  await pressIn('确认已解决')

  await waitFor(() => expect(sent).toMatchObject({ hazardId: id, level: 5 }))
  expect(await screen.findByRole('heading', { name: '您已确认解决。' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '已解决' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '没有解决' })).toBeInTheDocument()
})

const disputedOnce = [{ at, action: 'dispute' as const, state: 'accepted' as const, photos: [] }]

test.each([
  ['nobody who has a part in it said so', { entries: [], disputes: 1 }, false],
  ['another one said so', { entries: disputedOnce }, true],
  ['I said so myself', { entries: disputedOnce, saidByMe: 'dispute' as const }, false],
])('while it is handled anew, more can be said of it when %s', async (_who, over, can) => {
  open({ state: 'dispatched', parts: ['joined'], ...over })

  await screen.findByRole('list', { name: '进展' })
  expect(screen.queryAllByRole('button', { name: '我这里也没有解决' })).toHaveLength(can ? 1 : 0)
})

test.each([
  ['reporter', 'dispute', 'accepted', '您反映没有解决，正在重新处理，办完由另一位工作人员核查。'],
  ['reporter', 'dispute', 'fixed', '您反映没有解决，正在重新处理，办完由另一位工作人员核查。'],
  ['joined', 'dispute', 'dispatched', '您反映没有解决，正在重新处理，办完由另一位工作人员核查。'],
  ['joined', 'dispute_too', 'dispatched', '您也反映没有解决，正在一起重新处理，办完由另一位工作人员核查。'],
] as const)('the %s who said %s goes on reading it while it is %s', async (part, saidByMe, state, words) => {
  open({ state, parts: [part], entries: disputedOnce, saidByMe })

  expect(await screen.findByText(words)).toBeInTheDocument()
})

test.each([
  ['nothing', { state: 'accepted' }],
  ['that it is solved', { state: 'accepted', saidByMe: 'rate' }],
  ['that it is not, and it was closed again', { ...closed, saidByMe: 'dispute' }],
] as const)('who said %s does not read that it is done again because of them', async (_what, over) => {
  open({ entries: disputedOnce, ...over })

  await screen.findByRole('list', { name: '进展' })
  expect(screen.queryByText(/^您.*反映没有解决/)).not.toBeInTheDocument()
})

test('not solved needs words and a photo, and says so', async () => {
  open(closed)

  await press('没有解决')
  await pressIn('提交')

  expect(await screen.findByText('请至少拍一张现在的照片')).toBeInTheDocument()
  expect(screen.getByText('写的和拍的，只给工作人员和整改单位看。')).toBeInTheDocument()
  expect(screen.getByText('请写明情况，至少两个字')).toBeInTheDocument()
})

async function disputing() {
  open({ ...closed, parts: ['joined'] })
  await press('没有解决')
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: /拍照或选照片/ }))
  await sheet.findByRole('button', { name: '删除照片 1' })
  fireEvent.input(sheet.getByLabelText(/^现在的情况/), { target: { value: '车还在' } })
  return sheet
}

test('whoever says second that it is not solved hears that somebody did, and that it was added', async () => {
  await disputing()
  answer(hazards.dispute, hazardFile({ state: 'accepted', disputes: 1, parts: ['joined'], saidByMe: 'dispute_too' }))
  await pressIn('提交')

  expect(await screen.findByText('已有人先反映，正在重新处理，您说的也加上了')).toBeInTheDocument()
})

test('what can no longer be added stays in the sheet, with its photo, and why', async () => {
  const sheet = await disputing()
  answer(hazards.one, hazardFile({ state: 'fixed', disputes: 1, parts: ['joined'] }))
  refuse(hazards.dispute, 'hazard_already_handled')
  await pressIn('提交')

  expect(await sheet.findByText(/已有人先反映，这件已经往下办了，没有提交/)).toBeInTheDocument()
  await screen.findByText('待核查')
  expect(sheet.getByLabelText(/^现在的情况/)).toHaveValue('车还在')
  expect(sheet.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
})

test('who said so already, on another device, hears that', async () => {
  const sheet = await disputing()
  answer(hazards.one, hazardFile({ state: 'accepted', parts: ['joined'], saidByMe: 'dispute' }))
  refuse(hazards.dispute, 'hazard_already_handled')
  await pressIn('提交')

  expect(await sheet.findByText(/您已经反映过，正在重新处理/)).toBeInTheDocument()
})

test('after seven days nothing is asked any more', async () => {
  open({ ...closed, endedAt: '2026-01-01T00:00:00.000Z', rating: { at } })

  await screen.findByRole('list', { name: '进展' })
  expect(screen.queryByRole('button', { name: '没有解决' })).not.toBeInTheDocument()
})

test('who does not agree with declining says why, without a photo if there is none', async () => {
  let sent: object = {}
  open({ state: 'declined', endedAt: at })
  answer(hazards.appeal, (input) => {
    sent = input
    return hazardFile({ state: 'reported', appealedAt: at, version: 3 })
  })

  await press('不认同')
  await pressIn('提交')
  expect(await screen.findByText('请写明情况，至少两个字')).toBeInTheDocument()
  fireEvent.input(screen.getByLabelText(/^您的理由/), { target: { value: '车还在' } })
  await pressIn('提交')

  expect(await screen.findByText('已提交，会换人再看')).toBeInTheDocument()
  expect(sent).toMatchObject({ hazardId: id, reason: '车还在', photoIds: [] })
  await waitFor(() => expect(screen.queryByRole('button', { name: '不认同' })).not.toBeInTheDocument())
})

test.each([
  ['it was said once', { appealedAt: at }],
  ['seven days went by', { endedAt: '2026-01-01T00:00:00.000Z' }],
  ['somebody else reported it', { parts: ['joined' as const] }],
])('declining is not objected to when %s', async (_why, over) => {
  open({ state: 'declined', endedAt: at, ...over })

  await screen.findByRole('list', { name: '进展' })
  expect(screen.queryByRole('button', { name: '不认同' })).not.toBeInTheDocument()
})

test.each([
  [{ whole: true, entries: 3, head: 'ab'.repeat(32) }, /记录完整，共 3 步/],
  [{ whole: false, entries: 3, head: 'ab'.repeat(32), brokenAt: 1 }, /从第 2 步起对不上/],
])('whoever asks is told whether the record is whole: %j', async (verified, words) => {
  open()
  answer(hazards.verify, verified)

  await press('核验记录')

  expect(await screen.findByText(words)).toBeInTheDocument()
})

test('a record that cannot be verified now says why', async () => {
  open()
  refuse(hazards.verify, 'hazard_not_found')

  await press('核验记录')

  expect(await screen.findByText(/没有找到这条上报/)).toBeInTheDocument()
})

test('a neighbour is not told that they confirmed what the reporter did', async () => {
  open({ state: 'closed', endedAt: at, rating: { level: 5, at }, parts: ['joined'] })

  expect(await screen.findByText(/报告人已确认解决/)).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: '您已确认解决。' })).not.toBeInTheDocument()
})
