import type { Area } from '@mulin/shared/areas'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Title } from '../../ui/text'
import { estatesNamed } from './estate-search'
import { texts } from './texts'

const shownAtMost = 20

interface Props {
  tree: readonly Area[]
  words: string
  onChoose: (id: string) => void
}

export function EstatesFound({ tree, words, onChoose }: Props) {
  const found = estatesNamed(tree, words)
  if (found.length === 0) return <Empty icon="search" what={texts.nothingFound} next={texts.nothingFoundNext} />
  return (
    <Section label={texts.found}>
      <Title>{texts.found}</Title>
      <Cells>
        {found.slice(0, shownAtMost).map(({ estate, within }) => (
          <Cell key={estate.id} title={estate.name} note={within} onPress={() => onChoose(estate.id)} />
        ))}
      </Cells>
      {found.length > shownAtMost && <Caption>{texts.more(found.length - shownAtMost)}</Caption>}
    </Section>
  )
}
