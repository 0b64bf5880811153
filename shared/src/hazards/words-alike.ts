// What people call the same thing.
const sameWord: readonly (readonly [RegExp, string])[] = [
  [/电瓶车|电摩|小电驴|e-?bike/g, '电动车'],
  [/楼梯间|楼梯口|楼梯|过道|走廊|走道/g, '楼道'],
  [/消防通道|逃生通道|安全通道/g, '疏散通道'],
  [/充电桩|充电棚|充电口/g, '充电点'],
  [/地库|地下停车场|负一楼|负一层/g, '地下车库'],
  [/飞线/g, '拉线'],
  [/井盖板|窨井盖/g, '井盖'],
  [/煤气|天然气/g, '燃气'],
  [/消火栓|消防箱/g, '消防栓'],
  [/堵住|堵着|挡住|挡着|占用|占了|占着|堆满/g, '堵塞'],
]

/** How much two texts say the same, 0 to 1: the pairs of neighbouring characters they share (cosine). */
export function wordsAlike(one: string, other: string): number {
  const [some, others] = [pairsIn(one), pairsIn(other)]
  if (some.size === 0 || others.size === 0) return 0
  const shared = [...some].filter((pair) => others.has(pair)).length
  return shared / Math.sqrt(some.size * others.size)
}

/** Numbers and small words say little about what it is. */
const empty = /[\d\p{P}\p{S}\s]|的|了|有|在|着|很|都|把|个|号楼|单元/gu

function pairsIn(text: string): Set<string> {
  const plain = sameWord
    .reduce((rest, [said, meant]) => rest.replace(said, meant), text.normalize('NFKC').toLowerCase())
    .replace(empty, '')
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2)))
}
