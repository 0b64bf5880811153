import type { Lookalike } from '@mulin/shared/hazards/joining'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { Page } from '../../../ui/page'
import { Text } from '../../../ui/text'
import { FoundHazard } from './found-hazard'
import { GoesAlong } from './goes-along'
import { OwnPhoto } from './own-photo'
import { texts } from './texts'
import { type Joining, useJoin } from './use-join'

interface Props extends Joining {
  found: readonly Lookalike[]
  onNone: () => void
  onBack: () => void
}

/** What neighbours reported already, with photos large enough to tell: is it the same? */
export const Lookalikes = ({ found, onNone, onBack, onChange, ...joining }: Props) => (
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
    <GoesAlong draft={joining.draft} onChange={onChange} />
    <List label={texts.sameOne}>
      {found.map((hazard) => (
        <Found key={hazard.id} hazard={hazard} {...joining} />
      ))}
    </List>
  </Page>
)

function Found({ hazard, ...joining }: Omit<Joining, 'onChange'> & { hazard: Lookalike }) {
  const { join, ...joinState } = useJoin(hazard.id, joining)
  return <FoundHazard hazard={hazard} {...joinState} onJoin={join} />
}
