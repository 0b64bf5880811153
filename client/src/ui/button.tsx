import type { ReactNode } from 'react'
import { Block, Press, Words } from './elements/of-target'
import { useElementId } from './element-id'
import { Icon, type IconName } from './icon'

export interface ButtonProps {
  children: ReactNode
  onPress?: (() => void) | (() => Promise<unknown>)
  /** `primary` (filled, one per screen), `secondary` (outlined), `plain` (words), `danger`. */
  look?: 'primary' | 'secondary' | 'plain' | 'danger'
  icon?: IconName
  /** Sends something right now: shown, and not pressed twice. */
  busy?: boolean
  /** Why it cannot be pressed: shown beside it, and read with it. */
  disabledReason?: string | undefined
  /** As wide as its place. */
  block?: boolean
  /** When the words alone do not say which one, e.g. `重试 照片 2`. Must contain the words. */
  label?: string
  opens?: 'share'
}

export function Button({ look = 'secondary', icon, busy, disabledReason, block, label, ...rest }: ButtonProps) {
  const reasonId = useElementId()
  return (
    <Block className={block ? 'button-place block' : 'button-place'}>
      <Press
        className={`button button-${look}`}
        disabled={busy || disabledReason !== undefined}
        onPress={rest.onPress}
        opens={rest.opens}
        label={label}
        describedBy={disabledReason ? reasonId : undefined}
      >
        {icon && <Icon name={icon} />}
        <Words className="button-words">{rest.children}</Words>
        {busy && <Words className="spinner" hidden />}
      </Press>
      {disabledReason && (
        <Words as="p" id={reasonId} className="caption soft">
          {disabledReason}
        </Words>
      )}
    </Block>
  )
}

/** A round target with an icon only; `label` is its name. */
export const IconButton = ({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) => (
  <Press className="icon-button" label={label} onPress={onPress}>
    <Icon name={icon} />
  </Press>
)
