import { Block, Press, Words } from './elements/of-target'
import { Icon, type IconName } from './icon'

interface Link {
  icon: IconName
  word: string
  onPress: () => void
}

/** Ways to other pages in one line that scrolls sideways when there are many; where there is room, in several. */
export const Links = ({ label, links }: { label: string; links: readonly Link[] }) => (
  <Block as="nav" label={label} className="segments links">
    {links.map(({ icon, word, onPress }) => (
      <Press key={word} className="segment" onPress={onPress}>
        <Icon name={icon} />
        <Words>{word}</Words>
      </Press>
    ))}
  </Block>
)
