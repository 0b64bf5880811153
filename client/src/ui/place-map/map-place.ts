import type { Location } from '@mulin/shared/location'

/** A circle on a map. */
export interface MapPlace extends Location {
  id: string
  /** Short, beside the circle. */
  name: string
  /** What a screen reader says: the name, the mark, and what it stands for. */
  label: string
  /** A number or a word in the circle. */
  mark?: string | undefined
  /** 0 to 1: how large the circle is among the others. */
  weight: number
  /** Nothing to open there: a dot. */
  quiet?: boolean | undefined
  /** What is there, one by one; each opens the place. */
  points?: readonly Location[] | undefined
}

export interface PlaceMapProps {
  label: string
  places: readonly MapPlace[]
  onOpen: (id: string) => void
}
