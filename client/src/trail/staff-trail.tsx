import type { HeadCount, StaffStep, Telling } from '@mulin/shared/sign-ups/staff-steps'
import { timeText } from '../platform/clock'
import { Text } from '../ui/text'
import { Timeline } from '../ui/timeline'
import { type Step, stepText, texts } from './texts'

interface Steps {
  trail?: readonly StaffStep[] | undefined
  told?: readonly Telling[] | undefined
  headCounts?: readonly HeadCount[] | undefined
}

interface Props {
  of: Steps
  label: string
}

/** What staff did with a sign-up, and whose it is changed, the first thing first. */
export function StaffTrail({ of, label }: Props) {
  const all = stepsOf(of)
  if (all.length === 0) return null
  const steps = all.map((step, place) => ({
    key: `${step.at}-${place}`,
    title: stepText(step),
    note: [step.title, timeText(step.at)].filter(Boolean).join(' · '),
    content: step.reason && <Text soft>{texts.because(step)}</Text>,
    state: 'past' as const,
  }))
  return <Timeline label={label} steps={steps} />
}

const stepsOf = ({ trail = [], told = [], headCounts = [] }: Steps): Step[] =>
  [
    ...trail,
    ...told.map((telling) => ({ ...telling, action: 'tell' as const })),
    ...headCounts.map((count) => ({ ...count, action: 'head_count' as const })),
  ].sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
