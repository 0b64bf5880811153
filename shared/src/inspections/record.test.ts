import { countsOf, type InspectionRecord, type RecordedFinding, recordText } from './record.ts'

const record: InspectionRecord = {
  number: 'JC2026-4F7K-9QXM',
  inspectionId: 'ins_1',
  siteName: '地下充电点',
  siteKind: 'ebike_charging',
  address: '地下一层',
  areaPath: 'luotang/taiyu',
  responsibleUnitName: '物业公司 01',
  startedAt: '2026-11-26T01:00:00.000Z',
  finishedAt: '2026-11-26T02:00:00.000Z',
  attendees: ['office'],
  leadTitle: '网格员 01',
  checklistVersion: 1,
  items: [],
  findings: [],
  taught: [],
  hash: '',
}

const refused = (reason: string, witness: string) =>
  recordText({ ...record, acknowledgement: { kind: 'refused', reason, witness } })

test('no two records have the same text, wherever the words of one field end', () => {
  expect(refused('不认可 物业', '网格员')).not.toBe(refused('不认可', '物业 网格员'))
  expect(refused('不认可\n甲', '乙')).not.toContain('\n甲')
})

test('a record of before, without photos, has the text that was hashed then', () => {
  const finding = {
    number: 'YH20261126-000001',
    categoryName: '堵住逃生通道',
    place: '北侧出口',
    description: '两辆车',
    outcome: 'deadline' as const,
    dueAt: '2026-11-27T02:00:00.000Z',
  }

  expect(recordText({ ...record, findings: [finding] })).toContain(
    '\n["YH20261126-000001","堵住逃生通道",null,"北侧出口","两辆车","deadline",null,"2026-11-27T02:00:00.000Z"]\n',
  )
})

test('that no item of the checklist accounts for a finding is part of what is hashed, and is counted', () => {
  const finding = {
    number: 'YH20261126-000001',
    categoryName: '其他',
    place: '北侧出口',
    description: '',
    outcome: 'deadline' as const,
    dueAt: '2026-11-27T02:00:00.000Z',
  }
  const beside = { ...finding, isBesideChecklist: true as const }

  expect(recordText({ ...record, findings: [beside] })).not.toBe(recordText({ ...record, findings: [finding] }))
  expect(countsOf({ items: [], findings: [finding, beside] })).toMatchObject({ findings: 2, besideChecklist: 1 })
})

test('what was said to a finding is part of what is hashed', () => {
  const finding = {
    number: 'YH20261126-000001',
    categoryName: '堵住逃生通道',
    place: '北侧出口',
    description: '两辆车',
    outcome: 'deadline' as const,
    dueAt: '2026-11-27T02:00:00.000Z',
  }
  const said = (one: RecordedFinding['said']) => recordText({ ...record, findings: [{ ...finding, said: one }] })

  const texts = [undefined, 'agreed' as const, 'unsaid' as const].map((kind) => said(kind && { kind }))

  expect(
    new Set([...texts, said({ kind: 'objected', words: '不是' }), said({ kind: 'objected', words: '没有' })]).size,
  ).toBe(5)
})
