import type { ReactNode } from 'react'
import { Block, Press, Words } from './elements/of-target'
import { Icon, type IconName } from './icon'

/** The few large ways into the app, side by side. */
export const Entries = ({ label, children }: { label: string; children: ReactNode }) => (
  <Block as="nav" label={label} className="entries">
    {children}
  </Block>
)

interface EntryProps {
  icon: IconName
  title: string
  note: string
  onPress: () => void
}

export const Entry = ({ icon, title, note, onPress }: EntryProps) => (
  <Press className="entry" onPress={onPress}>
    <Icon name={icon} size="hero" />
    <Words className="entry-title">{title}</Words>
    <Words className="entry-note caption soft">{note}</Words>
  </Press>
)
