import type { ReactNode } from 'react'
import { Button } from './button'
import { Block } from './elements/of-target'
import { Icon, type IconName } from './icon'
import { Text } from './text'

interface EmptyProps {
  icon?: IconName
  /** A sentence: what is not here. */
  what: string
  /** What one can do about it, in words or as a button. */
  next?: ReactNode
}

export const Empty = ({ icon = 'list', what, next }: EmptyProps) => (
  <Block className="state">
    <Icon name={icon} size="hero" />
    <Text strong>{what}</Text>
    {typeof next === 'string' ? <Text soft>{next}</Text> : next}
  </Block>
)

interface BrokenProps {
  what: string
  next?: string
  onRetry?: () => void
  busy?: boolean
  /** Where else to go, when asking again would change nothing. */
  wayOut?: ReactNode
}

export const Broken = ({ what, next, onRetry, busy = false, wayOut }: BrokenProps) => (
  <Block className="state" role="alert">
    <Icon name="warning" size="hero" />
    <Text strong>{what}</Text>
    {next && <Text soft>{next}</Text>}
    {onRetry && (
      <Button onPress={onRetry} busy={busy} icon="retry">
        重试
      </Button>
    )}
    {wayOut}
  </Block>
)
