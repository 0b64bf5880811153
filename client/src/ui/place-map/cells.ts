import type { Location } from '@mulin/shared/location'

/** A place in a grid, counted from 1 as CSS does. */
export interface Cell<Placed> {
  placed: Placed
  row: number
  column: number
}

/**
 * Every place in the free cell nearest to where it is, from the north-west on: nothing covers anything, however close places
 * are and however large the type is. Read row by row.
 */
export function cellsOf<Placed extends Location>(places: readonly Placed[]): Cell<Placed>[] {
  const columns = columnsFor(places.length)
  const free = Array.from({ length: Math.ceil(places.length / columns) * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }))
  const rows = free.length / columns
  const [down, right] = [
    shareOf(places.map(({ latitude }) => -latitude)),
    shareOf(places.map(({ longitude }) => longitude)),
  ]
  const cells = [...places]
    .sort((one, other) => down(-one.latitude) + right(one.longitude) - down(-other.latitude) - right(other.longitude))
    .map((placed) => {
      const [row, column] = [down(-placed.latitude) * (rows - 1), right(placed.longitude) * (columns - 1)]
      free.sort((one, other) => apart(one, row, column) - apart(other, row, column))
      return { placed, ...free.shift()! }
    })
  return cells
    .map(({ placed, row, column }) => ({ placed, row: row + 1, column: column + 1 }))
    .sort((one, other) => one.row - other.row || one.column - other.column)
}

// Five names are as many as stand beside each other on a small phone.
export const columnsFor = (count: number) => Math.min(5, Math.max(1, Math.ceil(Math.sqrt(count))))

const apart = (cell: { row: number; column: number }, row: number, column: number) =>
  Math.hypot(cell.row - row, cell.column - column)

/** Where a number lies between the least and the greatest. */
function shareOf(numbers: readonly number[]) {
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)]
  return (number: number) => (greatest === least ? 0 : (number - least) / (greatest - least))
}
