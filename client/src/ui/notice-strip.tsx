import type { ReactNode } from 'react'
import { Block, Words } from './elements/of-target'
import { Icon, type IconName } from './icon'
import type { Tone } from './tag'

const icons: Record<Tone, IconName> = {
  done: 'check',
  waiting: 'clock',
  urgent: 'warning',
  neutral: 'bell',
  action: 'bell',
}

interface Props {
  tone?: Tone
  icon?: IconName
  children: ReactNode
  /** A pressable thing at its end. */
  act?: ReactNode
}

/** A quiet line that stays: a hint, a warning, what went wrong with a form. */
export const NoticeStrip = ({ tone = 'neutral', icon = icons[tone], children, act }: Props) => (
  <Block className={`strip tone-${tone}`} role={tone === 'urgent' ? 'alert' : undefined}>
    <Icon name={icon} />
    <Words className="strip-words">{children}</Words>
    {act}
  </Block>
)
