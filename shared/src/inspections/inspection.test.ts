import { Acknowledgement, SignaturePath } from './acknowledgement.ts'
import { contradictedBy, isBesideChecklist } from './answers.ts'
import type { Checklist } from './checklist.ts'
import { whenTold, whyNotFinishable } from './inspection.ts'
import { countsOf, type InspectionRecord, recordText } from './record.ts'

const checklist: Checklist = {
  kind: 'shop',
  version: 1,
  items: [
    { id: 'exit', text: '出口畅通', categoryId: 'exit' },
    { id: 'gear', text: '灭火器完好', categoryId: 'gear' },
  ],
}

test.each([
  ['an item is open', { exit: 'ok' }, [], { code: 'checklist_incomplete', itemIds: ['gear'] }],
  ['a problem is no finding', { exit: 'ok', gear: 'problem' }, [], { code: 'finding_missing', itemIds: ['gear'] }],
  ['nobody acknowledged', { exit: 'ok', gear: 'problem' }, [{ itemId: 'gear' }], { code: 'not_acknowledged' }],
  [
    'what names an item is called fine',
    { exit: 'ok', gear: 'not_applicable' },
    [{ itemId: 'gear' }, { categoryId: 'exit' }],
    { code: 'item_has_finding', itemIds: ['gear'] },
  ],
  [
    'a problem is a finding of its kind that names no item',
    { exit: 'problem', gear: 'ok' },
    [{ categoryId: 'exit' }],
    { code: 'not_acknowledged' },
  ],
  [
    'a problem is no finding that names another item',
    { exit: 'problem', gear: 'problem' },
    [{ itemId: 'gear', categoryId: 'exit' }],
    { code: 'finding_missing', itemIds: ['exit'] },
  ],
  [
    'a problem is no finding that is said to be beside the checklist',
    { exit: 'problem', gear: 'ok' },
    [{ categoryId: 'exit', isOfNoItem: true }],
    { code: 'finding_missing', itemIds: ['exit'] },
  ],
  ['nothing is wrong there', { exit: 'ok', gear: 'not_applicable' }, [], undefined],
] as const)('finishing: %s', (_what, answers, findings, why) => {
  expect(whyNotFinishable({ checklist, answers, findings, isAcknowledged: false })).toEqual(why)
})

test.each([
  ['one that says no item is what is wrong with one at most', [{ categoryId: 'exit' }], ['stairs']],
  ['two are what is wrong with two', [{ categoryId: 'exit' }, { categoryId: 'exit' }], []],
  ['one is left for the item that no other one names', [{ categoryId: 'exit' }, { itemId: 'exit' }], []],
])('of two items of a kind that are a problem: %s', (_what, findings, itemIds) => {
  const items = [...checklist.items, { id: 'stairs', text: '楼梯畅通', categoryId: 'exit' }]
  const answers = { exit: 'problem', gear: 'ok', stairs: 'problem' } as const

  const why = whyNotFinishable({ checklist: { ...checklist, items }, answers, findings, isAcknowledged: true })

  expect(why).toEqual(itemIds.length > 0 ? { code: 'finding_missing', itemIds } : undefined)
})

test('what is said to be none of the checklist is beside it, also of the kind of a problem', () => {
  const of = { checklist, answers: { exit: 'problem', gear: 'ok' } } as const

  expect(isBesideChecklist({ categoryId: 'exit' }, of)).toBe(false)
  expect(isBesideChecklist({ categoryId: 'exit', isOfNoItem: true }, of)).toBe(true)
})

test('with an acknowledgement what was found is finished', () => {
  const answers = { exit: 'problem', gear: 'ok' } as const

  expect(whyNotFinishable({ checklist, answers, findings: [{ itemId: 'exit' }], isAcknowledged: true })).toBeUndefined()
})

test.each([
  [
    'names an item that is fine',
    { exit: 'ok', gear: 'ok' },
    { itemId: 'exit', categoryId: 'exit' },
    { named: ['exit'] },
  ],
  ['names an item that is a problem', { exit: 'problem', gear: 'ok' }, { itemId: 'exit', categoryId: 'exit' }, {}],
  ['is only of the kind of what is fine', { exit: 'ok', gear: 'ok' }, { categoryId: 'exit' }, { alike: ['exit'] }],
  [
    'is said to be none of them, and of the kind of what is fine',
    { exit: 'ok', gear: 'ok' },
    { categoryId: 'exit', isOfNoItem: true },
    { alike: ['exit'] },
  ],
  ['is of the kind of what is a problem', { exit: 'problem', gear: 'ok' }, { categoryId: 'exit' }, {}],
  ['is of the kind of what is not there', { exit: 'not_applicable', gear: 'ok' }, { categoryId: 'exit' }, {}],
  ['is of another kind', { exit: 'ok', gear: 'ok' }, { categoryId: 'gas' }, {}],
  ['is of the kind of what nobody answered yet', { gear: 'ok' }, { categoryId: 'exit' }, {}],
] as const)('a finding that %s contradicts: %#', (_what, answers, finding, expected) => {
  const { named, alike } = contradictedBy({ checklist, answers, findings: [finding] })

  expect({ named: named.map(({ id }) => id), alike: alike.map(({ id }) => id) }).toEqual({
    named: [],
    alike: [],
    ...expected,
  })
})

test.each([
  [undefined, '2026-11-26T02:00:00.000Z'],
  ['2026-11-25T08:00:00.000Z', '2026-11-25T08:00:00.000Z'],
  ['2026-11-27T08:00:00.000Z', '2026-11-26T02:00:00.000Z'],
  ['2026-01-01T08:00:00.000Z', '2026-11-12T02:00:00.000Z'],
])('a phone tells %s: it was at %s', (told, at) => {
  expect(whenTold(told, '2026-11-26T02:00:00.000Z')).toBe(at)
})

test.each([
  ['M12 30l3 4l-2 5M100 8l0 1', true],
  ['M12 30', true],
  ['', false],
  ['M12 30L3 4', false],
  ['M12 30l3 4"/><script>', false],
  [`M1 1${'l1 1'.repeat(2000)}`, false],
])('a signature %#: %s', (path, isOne) => {
  expect(SignaturePath.safeParse(path).success).toBe(isOne)
})

test('who does not sign says why, and somebody saw it', () => {
  expect(Acknowledgement.safeParse({ kind: 'refused', reason: '不认可' }).success).toBe(false)
  expect(Acknowledgement.safeParse({ kind: 'refused', reason: '不认可', witness: '网格员 01' }).success).toBe(true)
})

const record: Omit<InspectionRecord, 'hash'> = {
  number: 'JC2026-4F7K-9QXM',
  inspectionId: 'ins_1',
  siteName: '淮水大厦地下充电点',
  siteKind: 'ebike_charging',
  address: '地下一层',
  areaPath: 'luotang/taiyu/taiyu-g1/huaishui',
  responsibleUnitName: '物业公司 01',
  startedAt: '2026-11-26T01:00:00.000Z',
  finishedAt: '2026-11-26T02:00:00.000Z',
  attendees: ['office', '消防救援站'],
  leadTitle: '街道工作人员 01',
  checklistVersion: 2,
  items: [
    { text: '出口畅通', answer: 'problem' },
    { text: '灭火器完好', clause: '第十条', answer: 'ok' },
  ],
  findings: [
    {
      number: 'YH20261126-000001',
      categoryName: '堵住逃生通道',
      place: '出口',
      description: '两辆车',
      outcome: 'fixed_on_the_spot',
      dueAt: '2026-11-27T02:00:00.000Z',
    },
  ],
  taught: [{ lessonId: 'escape', people: 3, audience: 'operators' }],
  acknowledgement: { kind: 'signed', name: '负责人', signature: 'M1 1l2 2' },
}

const leaves = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [path]

const changed = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (name === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}x`
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  Object.assign(copy, { [name]: changed(Reflect.get(copy, name), rest) })
  return copy
}

test.each(leaves(record).map((path) => [path.join('.'), path] as const))('the hash covers %s', (_name, path) => {
  expect(recordText(changed(record, path) as typeof record)).not.toBe(recordText(record))
})

test('words cannot be moved from one field of a finding into another', () => {
  const [finding] = record.findings
  const moved = { ...record, findings: [{ ...finding!, place: '出口","两辆车', description: '' }] }

  expect(recordText(moved)).not.toBe(recordText(record))
})

test('the public page counts', () => {
  expect(countsOf(record)).toEqual({ items: 2, problems: 1, findings: 1, fixedOnTheSpot: 1, besideChecklist: 0 })
})
