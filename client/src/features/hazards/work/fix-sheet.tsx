import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { BeforePhoto } from '../../../ui/before-photo'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Sheet } from '../../../ui/sheet'
import { PhotoStepFields } from '../../../queries/photo-step-fields'
import { useCategory } from '../use-category'
import { CannedWords } from './canned-words'
import type { SheetProps } from './step'
import { texts } from './texts'
import { useFix } from './use-fix'

/** Photos first, then a word if one is needed. */
export function FixSheet(props: SheetProps) {
  const { hazard, onClose } = props
  const { step, trouble, handedOn, seen } = useFix(props)
  const [tried, setTried] = useState(false)
  const lessonId = useCategory(hazard.categoryId)?.lessonId
  const isMissing = step.draft.photos.length === 0
  const submit = async () => {
    setTried(true)
    if (!isMissing) await step.run()
  }

  return (
    <Sheet
      open
      title={texts.of(texts.fixTitle, hazard.number)}
      onClose={onClose}
      bar={handedOn === undefined ? <Send busy={step.stage !== 'idle'} onSend={submit} /> : <Seen onSeen={seen} />}
    >
      <BeforePhoto label={texts.fixBefore} photos={hazard.photos ?? (hazard.photo ? [hazard.photo] : [])} />
      <PhotoStepFields
        of={step}
        trouble={trouble}
        photos={{
          label: texts.fixPhotos,
          hint: texts.fixHint,
          error: tried && isMissing ? texts.fixPhotoMissing : undefined,
        }}
        note={{ label: texts.note, optional: true }}
      >
        <CannedWords action="fix" categoryId={hazard.categoryId} value={step.draft.note} onChange={step.write} />
      </PhotoStepFields>
      {handedOn !== undefined && <NoticeStrip tone="urgent">{handedOn}</NoticeStrip>}
      <Button look="plain" icon="book" onPress={() => go('lesson', { categoryId: hazard.categoryId, lessonId })}>
        {texts.lesson}
      </Button>
    </Sheet>
  )
}

const Send = ({ busy, onSend }: { busy: boolean; onSend: () => Promise<void> }) => (
  <Button look="primary" block busy={busy} onPress={onSend}>
    {texts.fixSend}
  </Button>
)

const Seen = ({ onSeen }: { onSeen: () => Promise<void> }) => (
  <Button block onPress={onSeen}>
    {texts.seen}
  </Button>
)
