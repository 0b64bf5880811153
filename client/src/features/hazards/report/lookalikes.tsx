import type { Lookalike } from '@mulin/shared/hazards/joining'
import { useFirstPhoto } from '../../../queries/use-first-photo'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { Page } from '../../../ui/page'
import { Text } from '../../../ui/text'
import { FoundHazard } from './found-hazard'
import { goesAlong, PhotosAlong } from './goes-along'
import { texts } from './texts'
import { type Joining, useJoin } from './use-join'

interface Props extends Joining {
  found: readonly Lookalike[]
  onNone: () => void
  onBack: () => void
}

/**
 * What neighbours reported already, with photos large enough to tell: is it the same? That none is comes after all of
 * them: fixed in a bar, on a small phone it would be the one button in sight.
 */
export const Lookalikes = ({ found, onNone, onBack, onChange, ...joining }: Props) => (
  <Page title={texts.sameOne} tab="report">
    <Text>{texts.lookFirst}</Text>
    <List label={texts.sameOne}>
      {found.map((hazard) => (
        <Found key={hazard.id} hazard={hazard} {...joining} />
      ))}
    </List>
    <Button block onPress={onNone}>
      {texts.noneOfThese}
    </Button>
    <PhotosAlong draft={joining.draft} onChange={onChange} />
    <Button look="plain" block onPress={onBack}>
      {texts.backToForm}
    </Button>
  </Page>
)

function Found({ hazard, ...joining }: Omit<Joining, 'onChange'> & { hazard: Lookalike }) {
  const { join, ...joinState } = useJoin(hazard.id, joining)
  const own = useFirstPhoto(joining.draft.photos)
  return <FoundHazard {...{ hazard, own }} along={goesAlong(joining.draft)} {...joinState} onJoin={join} />
}
