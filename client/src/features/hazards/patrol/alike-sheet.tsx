import type { Lookalike } from '@mulin/shared/hazards/joining'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { FoundHazard } from '../report/found-hazard'
import { GoesAlong } from '../report/goes-along'
import { OwnPhoto } from '../report/own-photo'
import { texts as formTexts } from '../report/texts'
import type { PatrolDraft } from './drafts'
import { texts } from './texts'

interface Props {
  draft: PatrolDraft
  alike: readonly Lookalike[]
  /** Which photos go along. */
  onChange: (changes: Pick<PatrolDraft, 'along'>) => void
  onChoose: (choice: string) => void
  /** It is one of mine. */
  onDrop: () => void
  onClose: () => void
}

/** Is it one of those that neighbours reported, or another one? */
export const AlikeSheet = ({ draft, alike, onChange, onChoose, onDrop, onClose }: Props) => (
  <Sheet
    open
    title={formTexts.sameOne}
    onClose={onClose}
    bar={
      <Button block onPress={() => onChoose('anyway')}>
        {texts.sendAnyway}
      </Button>
    }
  >
    <Stack>
      <Text>{formTexts.lookFirst}</Text>
      <OwnPhoto photos={draft.photos} />
      <GoesAlong draft={draft} onChange={onChange} />
      <List label={formTexts.sameOne}>
        {alike.map((hazard) => (
          <FoundHazard
            key={hazard.id}
            hazard={hazard}
            onJoin={() => onChoose(hazard.id)}
            ofMine={
              <Button block onPress={onDrop}>
                {texts.itIsMine}
              </Button>
            }
          />
        ))}
      </List>
    </Stack>
  </Sheet>
)
