import type { ReactNode } from 'react'
import type { Refused } from '../api'
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
    {trouble === 'photos_failed' ? (
      <PhotosFailed photos={step.photos.shown} />
    ) : (
      <Trouble trouble={trouble} words={refusalWords} />
    )}
  </>
)

/** What has to be done about it: nothing but to wait, where the photos go by themselves. */
function PhotosFailed({ photos }: { photos: Props['of']['photos']['shown'] }) {
  const isAny = (state: (typeof photos)[number]['state']) => photos.some((photo) => photo.state === state)
  if (isAny('failed')) return <NoticeStrip tone="urgent">{words.photosFailed}</NoticeStrip>
  return isAny('kept') ? <Unsent /> : <NoticeStrip tone="waiting">{words.comingAfterAll}</NoticeStrip>
}

const Trouble = ({ trouble, words: ofRefusal }: { trouble: Refused | undefined; words: RefusalWords }) =>
  trouble?.code === 'unavailable' ? <Unsent /> : <RefusalStrip filled refusal={trouble} words={ofRefusal} />

const Unsent = () => (
  <NoticeStrip tone="waiting" icon="wifi-off">
    {words.unsent}
  </NoticeStrip>
)
