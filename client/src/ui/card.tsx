import type { ReactNode } from 'react'
import { Block, Press } from './elements/of-target'

interface Props {
  children: ReactNode
  /** The whole card is a target then; nothing inside may be pressable. */
  onPress?: () => void
  label?: string
  chosen?: boolean
}

export const Card = ({ children, onPress, label, chosen }: Props) =>
  onPress ? (
    <Press className={`card card-press ${chosen ? 'chosen' : ''}`} onPress={onPress} label={label}>
      {children}
    </Press>
  ) : (
    <Block as="article" label={label} className="card">
      {children}
    </Block>
  )
