import type { HazardFile } from '@mulin/shared/hazards/hazard'
import type { InboxItem } from '@mulin/shared/inbox'
import { useState } from 'react'
import { HazardActions } from './hazard-actions'
import { HazardRow } from './hazard-row'

interface Props {
  item: Extract<InboxItem, { kind: 'hazard' }>
  chosen: boolean
  onOpen: () => void
}

/** A hazard that waits for me: to be acted on where it stands. */
export function WaitingHazard({ item, ...row }: Props) {
  const [latest, setLatest] = useState<HazardFile>()
  const newer = latest && latest.version > item.version ? latest : undefined
  const hazard = newer ?? item
  return (
    <HazardRow hazard={hazard} picture={item.photo?.small} {...row}>
      <HazardActions hazard={hazard} onNewer={setLatest} />
    </HazardRow>
  )
}
