import { entriesAtMost } from '@mulin/shared/results/result'
import { fitting } from './fitting.ts'

const families = (count: number) => Array.from({ length: count }, () => ({ size: 3 }))
const teams = (count: number) => Array.from({ length: count }, () => ({ size: 5, teamName: '太宇队' }))

test.each([
  ['66 families of three', families(66), 66, 0],
  ['the 67th has no room, and nobody overtakes it', [...families(67), { size: 1 }], 66, 4],
  ['a team is one, however many play', teams(200), 200, 0],
  ['so the 201st is left out', teams(201), 200, 1],
])('%s', (_, signUps, taken, leftOut) => {
  const fit = fitting(signUps, entriesAtMost)

  expect([fit.taken.length, fit.leftOut]).toEqual([taken, leftOut])
})
