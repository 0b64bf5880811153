import { inspections } from '@mulin/shared/inspections/endpoints'
import type { PrintedRecord } from '@mulin/shared/inspections/record'
import { fireEvent, screen, within } from '@testing-library/react'
import { photo } from '../../../../test/hazards'
import { staff } from '../../../../test/inspections'
import { renderScreen } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { CheckRecord } from './check-record'
import { RecordScreen } from './record-screen'

const number = 'JC2026-4F7K-9QXM'
const record: PrintedRecord = {
  number,
  inspectionId: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  siteName: '淮水大厦地下充电点',
  siteKind: 'ebike_charging',
  address: '地下一层',
  areaPath: 'luotang',
  responsibleUnitName: '物业公司 01',
  startedAt: '2026-11-20T01:00:00.000Z',
  finishedAt: '2026-11-20T02:00:00.000Z',
  attendees: ['office', '消防救援站'],
  leadTitle: '街道工作人员 01',
  checklistVersion: 1,
  items: [{ text: '疏散出口畅通', clause: '消防法 第二十八条', answer: 'problem' }],
  findings: [
    {
      number: 'YH20261120-000001',
      categoryName: '堵住逃生通道',
      place: '北侧出口',
      clause: '消防法 第二十八条',
      description: '两辆车挡住出口',
      outcome: 'fixed_on_the_spot',
      note: '当场挪走',
      said: { kind: 'objected', words: '车不是我们的' },
      photos: [
        { id: photo('A').id, of: 'before' },
        { id: photo('B').id, of: 'after' },
      ],
      dueAt: '2026-11-21T02:00:00.000Z',
    },
  ],
  taught: [{ lessonId: 'extinguisher', people: 4, audience: 'operators' }],
  acknowledgement: { kind: 'signed', name: '物业负责人', signature: 'M1 1l2 2' },
  hash: 'ab12'.repeat(16),
  pictures: [photo('A'), photo('B')],
}

test('the record says what was found, done, taught and who signed', async () => {
  answer(inspections.record, record)
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  expect(await screen.findByText('责任人 物业负责人 签字')).toBeInTheDocument()
  expect(screen.getByText('即查即改，当场整改完成')).toBeInTheDocument()
  expect(screen.getByText('参加检查：街道、消防救援站')).toBeInTheDocument()
  expect(screen.getByText('安全小课 怎么用灭火器：值守人员 4 人')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '签名' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '扫码核验' })).toBeInTheDocument()
})

test('where the inspector came alone there is no line for who came along', async () => {
  answer(inspections.record, { ...record, attendees: [] })
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  expect(await screen.findByText('检查人：街道工作人员 01')).toBeInTheDocument()
  expect(screen.queryByText(/^参加检查/)).toBeNull()
})

test('each finding is on the paper with number, clause, words, what was done and how it looked before and after', async () => {
  answer(inspections.record, record)
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  for (const words of [
    '隐患编号：YH20261120-000001',
    '依据：消防法 第二十八条',
    '情况：两辆车挡住出口',
    '怎么整改的：当场挪走',
    '责任人：有异议：车不是我们的',
  ])
    expect(await screen.findByText(words)).toBeInTheDocument()
  const shown = (of: string) =>
    within(screen.getByRole('group', { name: `${of} YH20261120-000001` })).getByRole('button', {
      name: '看大图 照片 1',
    })
  expect(shown('整改前').querySelector('img')).toHaveAttribute('src', photo('A').small)
  expect(shown('整改后').querySelector('img')).toHaveAttribute('src', photo('B').small)
})

test('a photo that has none to compare with is labelled, as large, and nothing of it is cut off', async () => {
  const [finding] = record.findings
  const photos = [{ id: photo('A').id, of: 'before' as const }]
  const ordered = { ...finding!, outcome: 'deadline' as const, photos }
  answer(inspections.record, { ...record, findings: [ordered], pictures: [photo('A')] })
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  const label = await screen.findByText('整改前')
  const group = within(label.closest('.pair')!).getByRole('group', { name: '整改前 YH20261120-000001' })
  expect(group.querySelector('img')).toHaveStyle({ objectFit: 'contain' })
  expect(screen.queryByText('整改后')).not.toBeInTheDocument()
})

test('what was found beside the checklist says so, on the paper and in the counts', async () => {
  const [finding] = record.findings
  answer(inspections.record, { ...record, findings: [{ ...finding!, isBesideChecklist: true }] })
  const paper = renderScreen(<RecordScreen />, { as: staff(), params: { number } })
  expect(await screen.findByText('不在检查表内')).toBeInTheDocument()
  paper.unmount()

  const counts = { items: 4, problems: 0, findings: 1, fixedOnTheSpot: 0, besideChecklist: 1 }
  answer(inspections.checkRecord, { ...record, ...counts, isIntact: true })
  renderScreen(<CheckRecord />, { params: { number } })

  expect(await screen.findByText('发现 1 个问题，当场整改 0 个，1 个不在检查表内')).toBeInTheDocument()
})

test('days on the paper have their year, and a term in hours its time', async () => {
  const [finding] = record.findings
  const ordered = { ...finding!, outcome: 'deadline' as const, said: undefined }
  answer(inspections.record, {
    ...record,
    startedAt: '2026-11-26T20:20:00.000Z',
    finishedAt: '2026-11-26T20:45:00.000Z',
    findings: [
      { ...ordered, dueAt: '2026-11-27T20:45:00.000Z' },
      { ...ordered, number: 'YH20261120-000002', dueAt: '2026-12-01T15:59:00.000Z' },
    ],
  })
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  expect(await screen.findByText('检查时间：2026年11月27日 04:20–04:45')).toBeInTheDocument()
  expect(screen.getByText(/限期整改，2026年11月28日 04:45 前完成/)).toBeInTheDocument()
  expect(screen.getByText(/限期整改，2026年12月1日 前完成/)).toBeInTheDocument()
})

test('a finding that nobody was asked about says so, one of before says nothing', async () => {
  const [finding] = record.findings
  const other = { ...finding!, number: 'YH20261120-000002', said: undefined }
  answer(inspections.record, { ...record, findings: [{ ...finding!, said: { kind: 'unsaid' } }, other] })
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  expect(await screen.findAllByText(/^责任人：/)).toHaveLength(1)
  expect(screen.getByText('责任人：未确认')).toBeInTheDocument()
})

test('who did not sign stands there with the reason', async () => {
  answer(inspections.record, {
    ...record,
    acknowledgement: { kind: 'refused', reason: '不认可', witness: '网格员 01' },
  })
  renderScreen(<RecordScreen />, { as: staff(), params: { number } })

  expect(await screen.findByText('责任人没有签字：不认可。见证人 网格员 01。')).toBeInTheDocument()
})

test.each([
  [true, '记录属实，没有被改动。'],
  [false, '这份记录和签字时的不一样。'],
])('anybody sees whether it is genuine: %s', async (isIntact, words) => {
  answer(inspections.checkRecord, {
    ...record,
    items: 6,
    problems: 2,
    findings: 2,
    fixedOnTheSpot: 1,
    besideChecklist: 0,
    isIntact,
  })
  renderScreen(<CheckRecord />, { params: { number } })

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByText('发现 2 个问题，当场整改 1 个')).toBeInTheDocument()
})

test('a number that was never given is not found', async () => {
  refuse(inspections.checkRecord, 'record_not_found')
  renderScreen(<CheckRecord />, { params: { number } })

  expect(await screen.findByText('没有找到这份检查记录。')).toBeInTheDocument()
})

test('a number is typed off the paper as it comes', async () => {
  const asked: string[] = []
  answer(inspections.checkRecord, (input) => {
    asked.push(input.number)
    return { ...record, items: 6, problems: 2, findings: 2, fixedOnTheSpot: 1, besideChecklist: 0, isIntact: true }
  })
  renderScreen(<CheckRecord />)
  const write = (value: string) => fireEvent.input(screen.getByLabelText(/^记录编号/), { target: { value } })

  write('jc2026 4f7k')
  fireEvent.click(screen.getByRole('button', { name: '核验' }))
  expect(screen.getByText(/^编号是 JC/)).toBeInTheDocument()
  write('jc2026 4f7k 9qxm')
  fireEvent.click(screen.getByRole('button', { name: '核验' }))

  expect(await screen.findByText('记录属实，没有被改动。')).toBeInTheDocument()
  expect(asked).toEqual([number])
})

test('a record without its number says where it is opened from', async () => {
  renderScreen(<RecordScreen />, { as: staff() })

  expect(await screen.findByText('请从场所的检查记录里打开。')).toBeInTheDocument()
})
