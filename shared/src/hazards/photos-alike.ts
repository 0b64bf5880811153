/** Of 64 bits: more than this apart is another picture. */
export const bitsApartAtMost = 10

/** A wall or the night has hardly an edge, and looks like every other. */
const bitsAtLeast = 8

/** Whether two difference hashes (16 hexadecimal digits) are of the same picture, also sent on, cut a little or darker. */
export const photosAlike = (one: string, other: string) =>
  saysSomething(one) && saysSomething(other) && bitsApart(one, other) <= bitsApartAtMost

function saysSomething(hash: string) {
  const bits = bitsApart(hash, '0'.repeat(hash.length))
  return bits >= bitsAtLeast && bits <= 64 - bitsAtLeast
}

export const bitsApart = (one: string, other: string) =>
  [...one].reduce(
    (sum, digit, at) => sum + bitsOf(Number.parseInt(digit, 16) ^ Number.parseInt(other[at] ?? '0', 16)),
    0,
  )

const bitsOf = (nibble: number) => [1, 2, 4, 8].filter((bit) => nibble & bit).length
