import type { ReactNode } from 'react'
import { Block, Picture, Press, Words } from './elements/of-target'
import { Icon, type IconName } from './icon'

interface Props {
  /** Its name among the others. */
  label: string
  icon: IconName
  title: string
  /** Where, and what was said. */
  note: string
  /** What it is called and how old it is. */
  age: string
  /** How long it has left. */
  left?: string
  tag?: ReactNode
  /** Decoration: what it shows is told in words. */
  picture?: string | undefined
  /** The age as a bar. */
  bar?: ReactNode
  chosen?: boolean
  onOpen?: () => void
  /** What can be done right here. */
  children?: ReactNode
}

/** One piece of work in a dense list: read it, open it, or act on it where it stands. */
export const WorkRow = ({ label, chosen = false, onOpen, children, age, left, bar, ...facts }: Props) => (
  <Block as="article" label={label} className={chosen ? 'work chosen' : 'work'}>
    {onOpen ? (
      <Press className="work-facts" current={chosen || undefined} onPress={onOpen}>
        <Facts {...facts} />
      </Press>
    ) : (
      <Block className="work-facts">
        <Facts {...facts} />
      </Block>
    )}
    <Block className="work-age caption soft">
      <Words>{age}</Words>
      {left && <Words>{left}</Words>}
    </Block>
    {bar}
    {children}
  </Block>
)

const Facts = ({ icon, title, note, tag, picture }: Pick<Props, 'icon' | 'title' | 'note' | 'tag' | 'picture'>) => (
  <>
    {picture && <Picture src={picture} alt="" className="work-picture" />}
    <Block className="work-words">
      <Block className="work-head">
        <Icon name={icon} />
        <Words className="work-title">{title}</Words>
        {tag}
      </Block>
      <Words className="work-note">{note}</Words>
    </Block>
  </>
)
