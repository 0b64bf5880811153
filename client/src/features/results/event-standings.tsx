import type { EventResults } from '@mulin/shared/results/result'
import { timeText } from '../../platform/clock'
import { Section } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { CertifiedStandings } from './certified-standings'
import { Corrections } from './corrections'
import { texts } from './texts'

/** The results of one event; whoever has a rank opens the certificate of it. */
export function EventStandings({ activityId, event }: { activityId: string; event: EventResults }) {
  const { title, entries, publishedAt = '' } = event
  const isMasked = !event.fullNames && entries.some(({ kind }) => kind === 'person')
  return (
    <Section label={title}>
      <Title>{title}</Title>
      <CertifiedStandings activityId={activityId} event={event} label={title} />
      <Caption>{`${texts.publishedAt(timeText(publishedAt))}${isMasked ? ` · ${texts.maskedNote}` : ''}`}</Caption>
      <Corrections event={event} />
    </Section>
  )
}
