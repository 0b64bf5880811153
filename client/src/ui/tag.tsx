import { Words } from './elements/of-target'
import { Icon, type IconName } from './icon'

export type Tone = 'done' | 'waiting' | 'urgent' | 'neutral' | 'action'

const icons: Record<Tone, IconName | undefined> = {
  done: 'check',
  waiting: 'clock',
  urgent: 'warning',
  neutral: undefined,
  action: undefined,
}

/** A state in a word, with the icon of its tone: never the colour alone. */
export function Tag({
  tone = 'neutral',
  icon = icons[tone],
  children,
}: {
  tone?: Tone
  icon?: IconName | undefined
  children: string
}) {
  return (
    <Words className={`tag tone-${tone}`}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </Words>
  )
}

interface BadgeProps {
  count: number
  label: string
  /** Beyond that it says only that there are more. */
  atMost?: number
}

/** How many wait; nothing at all for none. */
export const Badge = ({ count, label, atMost = 99 }: BadgeProps) =>
  count > 0 ? (
    <Words className="badge" label={`${label} ${count}`} role="img">
      {count > atMost ? `${atMost}+` : String(count)}
    </Words>
  ) : null
