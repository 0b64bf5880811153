import type { InboxItem } from '@mulin/shared/inbox'
import { useKeys } from '../../platform/keys'

/** J and K go down and up the list, as in a mail box. */
export function useMoves(
  items: readonly InboxItem[],
  chosen: InboxItem | undefined,
  choose: (item: InboxItem) => void,
): void {
  const at = items.findIndex(({ id }) => id === chosen?.id)
  const move = (to: number) => items.slice(Math.max(0, to)).slice(0, 1).forEach(choose)
  useKeys({ j: () => move(at + 1), k: () => move(at - 1) })
}
