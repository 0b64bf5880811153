import { joiningPhotosAtMost, type Lookalike } from '@mulin/shared/hazards/joining'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { Page } from '../../../ui/page'
import { Caption, Text } from '../../../ui/text'
import { FoundHazard } from './found-hazard'
import { OwnPhoto } from './own-photo'
import { texts } from './texts'
import { type Joining, useJoin, wordsIn } from './use-join'

interface Props extends Joining {
  found: readonly Lookalike[]
  onNone: () => void
  onBack: () => void
}

/** What neighbours reported already, with photos large enough to tell: is it the same? */
export const Lookalikes = ({ found, onNone, onBack, ...joining }: Props) => (
  <Page
    title={texts.sameOne}
    tab="report"
    bar={
      <>
        <Button block onPress={onNone}>
          {texts.noneOfThese}
        </Button>
        <Button look="plain" block onPress={onBack}>
          {texts.backToForm}
        </Button>
      </>
    }
  >
    <Text>{texts.lookFirst}</Text>
    <OwnPhoto photos={joining.draft.photos} />
    <GoesAlong draft={joining.draft} />
    <List label={texts.sameOne}>
      {found.map((hazard) => (
        <Found key={hazard.id} hazard={hazard} {...joining} />
      ))}
    </List>
  </Page>
)

/** What goes along and who sees it, before somebody taps. */
export function GoesAlong({ draft }: Pick<Joining, 'draft'>) {
  const photos = Math.min(draft.photos.length, joiningPhotosAtMost)
  const words = wordsIn(draft) !== ''
  return photos > 0 || words ? <Caption>{texts.goesAlong(photos, words)}</Caption> : null
}

function Found({ hazard, ...joining }: Joining & { hazard: Lookalike }) {
  const { join, ...joinState } = useJoin(hazard.id, joining)
  return <FoundHazard hazard={hazard} {...joinState} onJoin={join} />
}
