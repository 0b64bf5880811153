import type { StaffStep } from '@mulin/shared/sign-ups/staff-steps'
import { timeText } from '../platform/clock'
import { Text } from '../ui/text'
import { Timeline } from '../ui/timeline'
import { stepText, texts } from './texts'

interface Props {
  trail: readonly StaffStep[] | undefined
  label: string
}

/** What staff did with a sign-up, and whose it is changed, the first thing first. */
export function StaffTrail({ trail = [], label }: Props) {
  if (trail.length === 0) return null
  const steps = trail.map((step, place) => ({
    key: `${step.at}-${place}`,
    title: stepText(step),
    note: [step.title, timeText(step.at)].filter(Boolean).join(' · '),
    content: step.reason && <Text soft>{texts.because(step)}</Text>,
    state: 'past' as const,
  }))
  return <Timeline label={label} steps={steps} />
}
