import type { OwnResult } from '@mulin/shared/results/result'
import { useState } from 'react'
import { Standings } from '../../ui/standings'
import { Certificate } from './certificate'
import { texts } from './texts'
import { valueWords } from './words'

interface Props {
  activityId: string
  /** Of whoever reads: then it is by their whole names. */
  signUpId?: string | undefined
  event: OwnResult
  label: string
}

/** Best first; whoever has a rank opens the certificate of it. */
export function CertifiedStandings({ activityId, signUpId, event, label }: Props) {
  const [shown, setShown] = useState<OwnResult['entries'][number]>()
  return (
    <>
      <Standings
        label={label}
        unranked={texts.unranked}
        rows={event.entries.map((entry) => ({
          key: entry.id,
          rank: entry.rank,
          name: entry.name,
          value: valueWords(event.measure, entry.value),
          onPress: entry.rank === undefined ? undefined : () => setShown(entry),
        }))}
      />
      <Certificate
        activityId={activityId}
        signUpId={signUpId}
        event={event}
        entry={shown}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}
