import type { SignedUp } from '@mulin/shared/results/managed'
import { signUpId } from '../../../../test/activities'
import type { Line } from './entry-draft'
import { takenOver } from './taken-over'

const another = 'sgn_01HZXJ4M1Q2W3E4R5T6Y7V8B9Z'
const aTeam = (over: Partial<SignedUp> = {}): SignedUp => ({
  signUpId: signUpId(),
  kind: 'team',
  names: ['太宇队'],
  communityId: 'taiyu',
  ...over,
})
const people = (...names: string[]): SignedUp => ({ signUpId: signUpId(), kind: 'person', names })
const typed = (name: string, over: Partial<Line> = {}): Line => ({
  id: name,
  kind: 'team',
  name,
  communityId: '',
  typed: '4820',
  ...over,
})
const ofPerson = (name: string) => typed(name, { kind: 'person', signUpId: signUpId() })
const namesIn = ({ lines }: { lines: readonly Line[] }) => lines.map(({ name }) => name)

test('a team comes with its community, everybody else by name', () => {
  const { lines, count } = takenOver([], [aTeam(), { ...people('王小明', '李丽'), signUpId: another }])

  expect(count).toBe(3)
  expect(lines.map(({ id: _, ...line }) => line)).toEqual([
    { kind: 'team', name: '太宇队', communityId: 'taiyu', signUpId: signUpId(), typed: '' },
    { kind: 'person', name: '王小明', communityId: '', signUpId: another, typed: '' },
    { kind: 'person', name: '李丽', communityId: '', signUpId: another, typed: '' },
  ])
})

test('taken over again, who came later is added, and what was typed stays as it is', () => {
  const before = [typed('太宇队', { signUpId: signUpId() }), typed('邻镇队')]

  const { lines, count } = takenOver(before, [aTeam(), aTeam({ signUpId: another, names: ['荷叶队'] })])

  expect(count).toBe(1)
  expect(lines.slice(0, 2)).toEqual(before)
  expect(lines[2]).toMatchObject({ name: '荷叶队', signUpId: another })
})

test.each([
  ['a team that was renamed since', [typed('太宇一队', { signUpId: signUpId() })], aTeam(), ['太宇一队']],
  ['somebody renamed since', [ofPerson('王晓明'), ofPerson('李丽')], people('王小明', '李丽'), ['王晓明', '李丽']],
  ['who came along later', [ofPerson('李丽')], people('王小明', '李丽'), ['李丽', '王小明']],
  ['who stays at home after all', [ofPerson('王小明'), ofPerson('李丽')], people('李丽'), ['王小明', '李丽']],
])('of %s nobody is there twice', (_, before, party, names) => {
  expect(namesIn(takenOver(before, [party]))).toEqual(names)
})

test('a team of which the name was typed, or that stood on the score board, is known from then on', () => {
  const { lines, count } = takenOver([typed('太宇队')], [aTeam()])

  expect(count).toBe(1)
  expect(lines).toEqual([typed('太宇队', { signUpId: signUpId() })])
})

test('of two teams of one name the second is added, to be named otherwise', () => {
  expect(takenOver([typed('太宇队')], [aTeam(), aTeam({ signUpId: another })]).lines).toMatchObject([
    { signUpId: signUpId(), typed: '4820' },
    { signUpId: another, typed: '' },
  ])
})

const typedPerson = (id: string) => typed('王小明', { kind: 'person', id })

test('a person whose name was typed is known from then on, and not there twice', () => {
  const { lines, count } = takenOver([typedPerson('a')], [people('李丽', '王小明')])

  expect(count).toBe(2)
  expect(lines).toMatchObject([{ id: 'a', signUpId: signUpId(), typed: '4820' }, { name: '李丽' }])
})

test.each([
  ['two of that name signed up', [typedPerson('a')], [people('王小明'), { ...people('王小明'), signUpId: another }], 3],
  ['two of that name were typed', [typedPerson('a'), typedPerson('b')], [people('王小明')], 3],
])('where %s nobody knows which is which', (_, lines, parties, count) => {
  const { lines: after } = takenOver(lines, parties)

  expect(after).toHaveLength(count)
  expect(after.slice(0, lines.length)).toEqual(lines)
})

const away = (name: string) => ({ signUpId: signUpId(), name })

test('who was removed by hand comes back only when typed again', () => {
  expect(takenOver([], [aTeam()], [away('太宇队')])).toEqual({ lines: [], count: 0, leftOut: 0 })
  expect(takenOver([typed('太宇队')], [aTeam()], [away('太宇队')]).lines).toMatchObject([{ signUpId: signUpId() }])
})

const family = (...names: string[]) => [people(...names)]

test.each([
  ['who came along later is added', [ofPerson('李丽')], family('王小明', '李丽', '李想'), ['李丽', '李想']],
  ['who is left stays as it was', [ofPerson('李丽')], family('王小明', '李丽'), ['李丽']],
  ['who was typed again is there once', [ofPerson('王小明')], family('王小明', '李丽'), ['王小明', '李丽']],
])('of a family of which somebody was removed %s', (_, before, parties, names) => {
  expect(namesIn(takenOver(before, parties, [away('王小明')]))).toEqual(names)
})

test('who was renamed before being removed does not come back, and of a draft of before nobody', () => {
  const parties = family('王小明', '李丽')

  expect(namesIn(takenOver([ofPerson('李丽')], parties, [away('王晓明')]))).toEqual(['李丽'])
  expect(namesIn(takenOver([], parties, [{ signUpId: signUpId(), name: undefined }]))).toEqual([])
})

test('what was typed has its room too: people count, and no family is split or overtaken', () => {
  const guests = Array.from({ length: 197 }, (_, n) => typed(`外队${n}`))
  const [first, later] = [people('王小明', '李丽'), { ...people('张三', '张四'), signUpId: another }]
  const last = aTeam({ signUpId: 'sgn_01HZXJ4M1Q2W3E4R5T6Y7V8B9Y' })

  const { lines, count, leftOut } = takenOver(guests, [first, later, last])

  expect(lines).toHaveLength(199)
  expect([count, leftOut]).toEqual([2, 3])
})

test('two teams of one name are told apart without typing, and stay so when taken over again', () => {
  const parties = [aTeam(), aTeam({ signUpId: another }), aTeam({ signUpId: signUpId(3) })]

  const first = takenOver([], parties)
  const again = takenOver(first.lines, parties)

  expect(namesIn(first)).toEqual(['太宇队', '太宇队（2）', '太宇队（3）'])
  expect(again).toMatchObject({ count: 0, leftOut: 0 })
  expect(namesIn(again)).toEqual(namesIn(first))
})

test('a long name has room for its number', () => {
  const names = ['长'.repeat(30)]

  expect(namesIn(takenOver([], [aTeam({ names }), aTeam({ names, signUpId: another })]))[1]).toBe(
    `${'长'.repeat(27)}（2）`,
  )
})
