import { Block, Picture, Press } from './elements/of-target'
import { FieldGroup, type FieldProps } from './field'
import { Icon } from './icon'

interface Props extends FieldProps {
  photos: readonly { key: string; src: string | undefined }[]
  chosen: readonly string[]
  /** Once they are so many, one has to go before another comes. */
  atMost: number
  onChange: (chosen: string[]) => void
}

/** Some of a few photos. */
export const PhotoChoice = ({ photos, chosen, atMost, onChange, ...field }: Props) => {
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  return (
    <FieldGroup {...field}>
      <Block className="photos">
        {photos.map(({ key, src }, index) => (
          <PhotoPress
            key={key}
            name={`照片 ${index + 1}`}
            src={src}
            isOn={chosen.includes(key)}
            isFull={chosen.length >= atMost}
            onPress={() => toggle(key)}
          />
        ))}
      </Block>
    </FieldGroup>
  )
}

interface PhotoPressProps {
  name: string
  src: string | undefined
  isOn: boolean
  isFull: boolean
  onPress: () => void
}

const PhotoPress = ({ name, src, isOn, isFull, onPress }: PhotoPressProps) => (
  <Press
    className={isOn ? 'photo photo-on' : 'photo'}
    role="checkbox"
    label={name}
    checked={isOn}
    disabled={isFull && !isOn}
    onPress={onPress}
  >
    {src && <Picture src={src} alt="" className="photo-picture" />}
    {isOn && (
      <Block className="photo-mark">
        <Icon name="check" />
      </Block>
    )}
  </Press>
)
