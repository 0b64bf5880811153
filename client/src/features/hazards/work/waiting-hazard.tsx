import type { HazardFile } from '@mulin/shared/hazards/hazard'
import type { InboxItem } from '@mulin/shared/inbox'
import { useState } from 'react'
import { useKeys } from '../../../platform/keys'
import { pickOf, type Selection } from './bulk/use-selection'
import { HazardActions } from './hazard-actions'
import { HazardRow } from './hazard-row'

interface Props {
  item: Extract<InboxItem, { kind: 'hazard' }>
  selection: Selection
  chosen: boolean
  onOpen: () => void
}

/** A hazard that waits for me: to be acted on where it stands, or chosen together with others. */
export function WaitingHazard({ item, selection, ...row }: Props) {
  const [latest, setLatest] = useState<HazardFile>()
  const newer = latest && latest.version > item.version ? latest : undefined
  const hazard = newer ?? item
  useKeys(row.chosen ? { x: () => selection.toggle(hazard) } : {})
  return (
    <HazardRow hazard={hazard} picture={item.photo?.small} {...row} {...pickOf(selection, hazard)}>
      {!selection.isOn && <HazardActions hazard={hazard} onNewer={setLatest} />}
    </HazardRow>
  )
}
