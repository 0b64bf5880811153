import { shareOfTime } from '../platform/clock'
import { Block } from './elements/of-target'

interface Props {
  label: string
  percent: number
  tone?: 'action' | 'done' | 'waiting' | 'urgent'
}

export const ProgressBar = ({ label, percent, tone = 'action' }: Props) => {
  const now = Math.min(100, Math.max(0, Math.round(percent)))
  return (
    <Block className="progress" role="progressbar" label={label} now={now}>
      <Block className={`progress-done tone-${tone}`} style={{ width: `${now}%` }} />
    </Block>
  )
}

/** How much of the time until a deadline is used up: 赭黄 from two thirds on, 朱红 once it has passed. */
export function DeadlineBar({ from, until, label }: { from: string; until: string; label: string }) {
  const used = shareOfTime(from, until)
  const tone = used >= 1 ? 'urgent' : used >= 2 / 3 ? 'waiting' : 'done'
  return <ProgressBar label={label} percent={used * 100} tone={tone} />
}
