import type { Lookalike } from '@mulin/shared/hazards/joining'
import { useFirstPhoto } from '../../../queries/use-first-photo'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { FoundHazard } from '../report/found-hazard'
import { goesAlong, PhotosAlong } from '../report/goes-along'
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
export function AlikeSheet({ draft, alike, onChange, onChoose, onDrop, onClose }: Props) {
  const own = useFirstPhoto(draft.photos)
  const drop = (
    <Button block onPress={onDrop}>
      {texts.itIsMine}
    </Button>
  )
  return (
    <Sheet open title={formTexts.sameOne} onClose={onClose}>
      <Stack>
        <Text>{formTexts.lookFirst}</Text>
        <List label={formTexts.sameOne}>
          {alike.map((hazard) => (
            <FoundHazard
              key={hazard.id}
              {...{ hazard, own }}
              along={goesAlong(draft)}
              onJoin={() => onChoose(hazard.id)}
              ofMine={drop}
            />
          ))}
        </List>
        <Button block onPress={() => onChoose('anyway')}>
          {texts.sendAnyway}
        </Button>
        <PhotosAlong draft={draft} onChange={onChange} />
      </Stack>
    </Sheet>
  )
}
