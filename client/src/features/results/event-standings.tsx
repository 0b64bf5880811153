import type { EventResults, RankedEntry } from '@mulin/shared/results/result'
import { useState } from 'react'
import { timeText } from '../../platform/clock'
import { Section } from '../../ui/stack'
import { Standings } from '../../ui/standings'
import { Caption, Title } from '../../ui/text'
import { Certificate } from './certificate'
import { Corrections } from './corrections'
import { texts } from './texts'
import { valueWords } from './words'

/** The results of one event; whoever has a rank opens the certificate of it. */
export function EventStandings({ activityId, event }: { activityId: string; event: EventResults }) {
  const [shown, setShown] = useState<RankedEntry>()
  const { title, entries, measure, publishedAt = '' } = event
  const isMasked = !event.fullNames && entries.some(({ kind }) => kind === 'person')
  return (
    <Section label={title}>
      <Title>{title}</Title>
      <Standings
        label={title}
        unranked={texts.unranked}
        rows={entries.map((entry) => ({
          key: entry.id,
          rank: entry.rank,
          name: entry.name,
          value: valueWords(measure, entry.value),
          onPress: entry.rank === undefined ? undefined : () => setShown(entry),
        }))}
      />
      <Caption>{`${texts.publishedAt(timeText(publishedAt))}${isMasked ? ` · ${texts.maskedNote}` : ''}`}</Caption>
      <Corrections event={event} />
      <Certificate activityId={activityId} event={event} entry={shown} onClose={() => setShown(undefined)} />
    </Section>
  )
}
