import { albums, type AlbumPhoto } from '@mulin/shared/albums'
import { useState } from 'react'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Sheet } from '../../ui/sheet'
import { TextArea } from '../../ui/text-field'
import { Text } from '../../ui/text'
import { texts } from './texts'

const isReason = (reason: string) => albums.remove.input.shape.reason.safeParse(reason).success

/** Takes a photo out for good, with a reason. */
export function RemovePhoto({ photo, onClose }: { photo: AlbumPhoto; onClose: () => void }) {
  const { activityId = '' } = useParams()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(api.albums.remove, {
    changes: [['album', activityId]],
    onDone: () => {
      say(texts.removed)
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    if (isReason(reason)) void act.run({ activityId, photoId: photo.id, reason })
  }
  return (
    <Sheet
      open
      title={texts.removeTitle}
      onClose={onClose}
      bar={
        <Button look="danger" block busy={act.busy} onPress={send}>
          {texts.remove}
        </Button>
      }
    >
      <PhotoGallery label={texts.title} photos={[photo]} />
      <Text>{texts.removeWhat}</Text>
      <Reason reason={reason} isMissing={tried && !isReason(reason)} onChange={setReason} />
      <RefusalStrip refusal={act.refusal} />
    </Sheet>
  )
}

interface ReasonProps {
  reason: string
  isMissing: boolean
  onChange: (reason: string) => void
}

const Reason = ({ reason, isMissing, onChange }: ReasonProps) => (
  <>
    <Choice
      label={texts.usual}
      options={texts.reasons.map((value) => ({ value, label: value }))}
      value={texts.reasons.find((value) => value === reason)}
      onChange={onChange}
    />
    <TextArea
      label={texts.reason}
      maxLength={200}
      value={reason}
      error={isMissing ? texts.reasonMissing : undefined}
      onChange={onChange}
    />
  </>
)
