import type { InboxItem } from '@mulin/shared/inbox'
import type { ReactNode } from 'react'

interface RowState {
  chosen: boolean
  onOpen: () => void
}

/** How one kind of waiting work looks in the list, and beside it; what its row opens where there is no room for that. */
interface Face<Item> {
  row: (item: Item, state: RowState) => ReactNode
  detail?: (item: Item) => ReactNode
  open?: (item: Item) => void
}
export type Faces = { readonly [Kind in InboxItem['kind']]: Face<Extract<InboxItem, { kind: Kind }>> }

export function faceOf(faces: Faces, item: InboxItem) {
  if (item.kind === 'hazard') return bound(faces.hazard, item)
  if (item.kind === 'volunteer') return bound(faces.volunteer, item)
  if (item.kind === 'appeal') return bound(faces.appeal, item)
  if (item.kind === 'sign_up_appeal') return bound(faces.sign_up_appeal, item)
  if (item.kind === 'inspection') return bound(faces.inspection, item)
  if (item.kind === 'recheck') return bound(faces.recheck, item)
  return item.kind === 'hours' ? bound(faces.hours, item) : bound(faces.sign_up, item)
}

const bound = <Item>(face: Face<Item>, item: Item) => ({
  row: (state: RowState) => face.row(item, state),
  detail: () => face.detail?.(item),
  open: () => face.open?.(item),
})
