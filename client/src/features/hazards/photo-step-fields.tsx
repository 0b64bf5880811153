import { RefusalStrip } from '../../queries/refusal-strip'
import { NoticeStrip } from '../../ui/notice-strip'
import { PhotoField } from '../../ui/photo-field'
import { Caption, Text } from '../../ui/text'
import { TextArea } from '../../ui/text-field'
import { stepPhotosAtMost, type StepTrouble, type usePhotoStep } from './use-photo-step'
import { photoStepWords as words } from './words'

interface Props {
  of: Pick<ReturnType<typeof usePhotoStep>, 'draft' | 'photos' | 'stage' | 'write'>
  trouble: StepTrouble | undefined
  photos: { label: string; hint?: string; error?: string | undefined; optional?: boolean }
  note: { label: string; error?: string | undefined; optional?: boolean }
}

/** Photos and words of a step, how far they are on their way, and what keeps them from it. */
export const PhotoStepFields = ({ of: { draft, photos: taken, stage, write }, trouble, photos, note }: Props) => (
  <>
    <PhotoField
      {...photos}
      photos={taken.shown}
      atMost={stepPhotosAtMost}
      onAdd={() => void taken.add()}
      onRetry={taken.retry}
      onRemove={taken.remove}
    />
    <TextArea {...note} maxLength={300} value={draft.note} onChange={write} />
    <Caption>{words.kept}</Caption>
    {stage !== 'idle' && <Text soft>{words.stages[stage]}</Text>}
    <Trouble trouble={trouble} />
  </>
)

function Trouble({ trouble }: { trouble: StepTrouble | undefined }) {
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{words.photosFailed}</NoticeStrip>
  if (trouble?.code !== 'unavailable') return <RefusalStrip refusal={trouble} />
  return (
    <NoticeStrip tone="waiting" icon="wifi-off">
      {words.unsent}
    </NoticeStrip>
  )
}
