import { albums, type AlbumPhoto } from '@mulin/shared/albums'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { ReasonSheet } from '../../queries/reason-sheet'
import { useAct } from '../../queries/use-act'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Text } from '../../ui/text'
import { texts } from './texts'

const isReason = (reason: string) => albums.remove.input.shape.reason.safeParse(reason).success

/** Takes a photo out for good, with a reason. */
export function RemovePhoto({ photo, onClose }: { photo: AlbumPhoto; onClose: () => void }) {
  const { activityId = '' } = useParams()
  const act = useAct(api(albums).remove, {
    changes: [['album', activityId]],
    onDone: () => {
      say(texts.removed)
      onClose()
    },
  })
  return (
    <ReasonSheet
      title={texts.removeTitle}
      yes={texts.remove}
      texts={texts}
      usual={texts.reasons}
      isFine={isReason}
      act={act}
      onSend={(reason) => void act.run({ activityId, photoId: photo.id, reason })}
      onClose={onClose}
    >
      <PhotoGallery label={texts.title} photos={[photo]} />
      <Text>{texts.removeWhat}</Text>
    </ReasonSheet>
  )
}
