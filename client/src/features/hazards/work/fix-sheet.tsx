import { useState } from 'react'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { PhotoField } from '../../../ui/photo-field'
import { Sheet } from '../../../ui/sheet'
import { Caption, Text } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
import type { SheetProps } from './step'
import { texts } from './texts'
import { fixPhotosAtMost, type FixTrouble, useFix } from './use-fix'

/** Photos first, then a word if one is needed. */
export function FixSheet({ hazard, handling, onClose }: SheetProps) {
  const { draft, photos, stage, trouble, send, write } = useFix({ hazard, handling })
  const [tried, setTried] = useState(false)
  const isMissing = draft.photos.length === 0
  const submit = async () => {
    setTried(true)
    if (!isMissing) await send()
  }

  return (
    <Sheet
      open
      title={texts.of(texts.fixTitle, hazard.number)}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={stage !== 'idle'} onPress={submit}>
          {texts.fixSend}
        </Button>
      }
    >
      <PhotoField
        label={texts.fixPhotos}
        hint={texts.fixHint}
        error={tried && isMissing ? texts.fixPhotoMissing : undefined}
        photos={photos.shown}
        atMost={fixPhotosAtMost}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <TextArea label={texts.note} optional maxLength={300} value={draft.note} onChange={write} />
      <Caption>{texts.fixKept}</Caption>
      {stage !== 'idle' && <Text soft>{texts.fixStages[stage]}</Text>}
      <Trouble trouble={trouble} />
    </Sheet>
  )
}

function Trouble({ trouble }: { trouble: FixTrouble | undefined }) {
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{texts.fixPhotosFailed}</NoticeStrip>
  if (trouble?.code !== 'unavailable') return <RefusalStrip refusal={trouble} />
  return (
    <NoticeStrip tone="waiting" icon="wifi-off">
      {texts.fixUnsent}
    </NoticeStrip>
  )
}
