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
  /** It is open beside the list, with all that can be done. */
  opened?: boolean
  /** One of several to choose: pressing it ticks it. */
  picked?: boolean | undefined
  onOpen?: () => void
  /** What can be done right here. */
  children?: ReactNode
}

/** One piece of work in a dense list: read it, open it, or act on it where it stands. */
export const WorkRow = ({ label, children, age, left, bar, ...rest }: Props) => (
  <Block as="article" label={label} className={classOf(rest)}>
    <Head {...rest}>
      <Facts {...rest} />
    </Head>
    <Block className="work-age caption soft">
      <Words>{age}</Words>
      {left && <Words>{left}</Words>}
    </Block>
    {bar}
    {children}
  </Block>
)

const classOf = ({ chosen, picked, opened }: Pick<Props, 'chosen' | 'picked' | 'opened'>) =>
  ['work', (chosen || picked) && 'chosen', opened && 'opened'].filter(Boolean).join(' ')

const Head = ({ chosen, picked, onOpen, children }: Pick<Props, 'chosen' | 'picked' | 'onOpen' | 'children'>) =>
  onOpen ? (
    <Press
      className="work-facts"
      current={chosen || undefined}
      {...(picked !== undefined && { role: 'checkbox', checked: picked })}
      onPress={onOpen}
    >
      {picked !== undefined && <Tick on={picked} />}
      {children}
    </Press>
  ) : (
    <Block className="work-facts">{children}</Block>
  )

const Tick = ({ on }: { on: boolean }) => (
  <Block className={on ? 'tick tick-on' : 'tick'}>{on && <Icon name="check" />}</Block>
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
