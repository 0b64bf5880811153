import { IconButton } from './button'
import { Block, Picture, Press, Words } from './elements/of-target'
import { FieldGroup, type FieldProps } from './field'
import { Icon } from './icon'
import { ProgressBar } from './progress-bar'

export interface FieldPhoto {
  key: string
  src: string | undefined
  /**
   * `making`: chosen, being made small; `unusable`: no photo, or the device has no room for it; `kept`: on the device until
   * there is a network.
   */
  state: 'making' | 'unusable' | 'waiting' | 'sending' | 'sent' | 'failed' | 'kept'
  /** 0–100 */
  percent: number
}

interface Props extends FieldProps {
  photos: readonly FieldPhoto[]
  atMost: number
  onAdd: () => void
  onRetry: (key: string) => void
  onRemove: (key: string) => void
}

/** Photos with their way to the server; the camera comes first. */
export const PhotoField = ({ photos, atMost, onAdd, onRetry, onRemove, error, ...field }: Props) => (
  <FieldGroup {...field} error={photos.some(({ state }) => state === 'making') ? undefined : error}>
    <Block className="photos">
      {photos.map((photo, index) => (
        <PhotoTile
          key={photo.key}
          photo={photo}
          name={`照片 ${index + 1}`}
          onRetry={() => onRetry(photo.key)}
          onRemove={() => onRemove(photo.key)}
        />
      ))}
      {photos.length < atMost && (
        <Press className="photo photo-add" onPress={onAdd}>
          <Icon name="camera" size="large" />
          <Words>{photos.length === 0 ? '拍照或选照片' : `再加一张（${photos.length}\u00a0/\u00a0${atMost}）`}</Words>
        </Press>
      )}
    </Block>
  </FieldGroup>
)

interface TileProps {
  photo: FieldPhoto
  name: string
  onRetry: () => void
  onRemove: () => void
}

const PhotoTile = ({ photo, name, onRetry, onRemove }: TileProps) => (
  <Block className="photo">
    {photo.src && <Picture src={photo.src} alt={name} className="photo-picture" />}
    {photo.state === 'making' && (
      <Block className="photo-cover">
        <Words>正在处理</Words>
      </Block>
    )}
    {photo.state === 'unusable' && (
      <Block className="photo-cover">
        <Words>这张用不了，请换一张</Words>
      </Block>
    )}
    {photo.state === 'sending' && (
      <Block className="photo-cover">
        <ProgressBar label={`${name}上传`} percent={photo.percent} />
      </Block>
    )}
    {photo.state === 'kept' && <Words className="photo-kept">已存在手机里</Words>}
    {photo.state === 'failed' && (
      <Press className="photo-cover" label={`重试 ${name}`} onPress={onRetry}>
        <Icon name="retry" />
        <Words>重试</Words>
      </Press>
    )}
    {photo.state !== 'making' && (
      <Block className="photo-remove">
        <IconButton icon="cross" label={`删除${name}`} onPress={onRemove} />
      </Block>
    )}
  </Block>
)

/** Photos as they were received. */
export const PhotoRow = ({
  photos,
  whole = false,
  onPress,
}: {
  photos: readonly { id: string; small: string }[]
  whole?: boolean
  onPress?: (id: string) => void
}) => (
  <Block className="photos">
    {photos.map(({ id, small }, index) => (
      <Press key={id} className="photo" label={`看大图 照片 ${index + 1}`} onPress={() => onPress?.(id)}>
        <Picture src={small} alt="" className="photo-picture" whole={whole} />
      </Press>
    ))}
  </Block>
)
