import type { ReactNode } from 'react'
import { NoticeStrip } from '../ui/notice-strip'
import { PhotoField } from '../ui/photo-field'
import { Caption, Text } from '../ui/text'
import { TextArea } from '../ui/text-field'
import { photoStepWords as words } from './photo-step-words'
import { type RefusalWords, RefusalStrip } from './refusal-strip'
import type { StepTrouble, usePhotoStep } from './use-photo-step'

interface Props {
  of: Pick<ReturnType<typeof usePhotoStep>, 'draft' | 'photos' | 'atMost' | 'stage' | 'write'>
  trouble: StepTrouble | undefined
  refusalWords?: RefusalWords
  photos: { label: string; hint?: string; error?: string | undefined; optional?: boolean }
  note: { label: string; error?: string | undefined; optional?: boolean }
  /** What else is said, between the two. */
  children?: ReactNode
}

/** Photos and words of a step, how far they are on their way, and what keeps them from it. */
export const PhotoStepFields = ({ of: step, trouble, refusalWords = {}, photos, note, children }: Props) => (
  <>
    <PhotoField
      {...photos}
      photos={step.photos.shown}
      atMost={step.atMost}
      onAdd={() => void step.photos.add()}
      onRetry={step.photos.retry}
      onRemove={step.photos.remove}
    />
    {children}
    <TextArea {...note} maxLength={300} value={step.draft.note} onChange={step.write} />
    <Caption>{words.kept}</Caption>
    {step.stage !== 'idle' && <Text soft>{words.stages[step.stage]}</Text>}
    <Trouble trouble={trouble} words={refusalWords} />
  </>
)

function Trouble({ trouble, words: ofRefusal }: { trouble: StepTrouble | undefined; words: RefusalWords }) {
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{words.photosFailed}</NoticeStrip>
  if (trouble?.code !== 'unavailable') return <RefusalStrip refusal={trouble} words={ofRefusal} />
  return (
    <NoticeStrip tone="waiting" icon="wifi-off">
      {words.unsent}
    </NoticeStrip>
  )
}
