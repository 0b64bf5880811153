import type { Hours, HoursEntry } from '@mulin/shared/hours/hours'
import { durationText, timeText } from '../../platform/clock'
import { Text } from '../../ui/text'
import { Timeline } from '../../ui/timeline'
import { actionWords } from './words'

/** Everything that was written to the hours, in order. */
export const HoursTrail = ({
  hours: { id, entries },
  label,
}: {
  hours: Pick<Hours, 'id' | 'entries'>
  label: string
}) => (
  <Timeline
    label={label}
    steps={entries.map((entry, place) => ({
      key: `${id}-${place}`,
      title: [actionWords[entry.action], changeText(entry)].filter(Boolean).join(' '),
      note: [entry.title, timeText(entry.at)].filter(Boolean).join(' · '),
      content: entry.reason && <Text soft>{entry.reason}</Text>,
      state: place === entries.length - 1 ? 'now' : 'past',
    }))}
  />
)

function changeText({ minutes }: HoursEntry): string {
  if (minutes === 0) return ''
  return `${minutes > 0 ? '+' : '−'}${durationText(Math.abs(minutes))}`
}
