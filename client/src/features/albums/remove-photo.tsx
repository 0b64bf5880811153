import { albums, type AlbumPhoto } from '@mulin/shared/albums'
import { useState } from 'react'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { PhotoGallery } from '../../ui/photo-gallery'
import { ReasonField } from '../../ui/reason-field'
import { Sheet } from '../../ui/sheet'
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
      <ReasonField
        usualLabel={texts.usual}
        usual={texts.reasons}
        label={texts.reason}
        value={reason}
        error={tried && !isReason(reason) ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <RefusalStrip refusal={act.refusal} />
    </Sheet>
  )
}
