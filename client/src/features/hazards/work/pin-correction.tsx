import { Location } from '@mulin/shared/location'
import { useState } from 'react'
import { canPickSpot, showPin } from '../../../platform/device'
import { Button } from '../../../ui/button'
import { Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { Pin } from '../report/pin'
import { texts } from './correct-texts'
import type { Right } from './right'

interface Props {
  right: Right
  onChange: (changes: Partial<Right>) => void
}

/** Where it is on the map: picked on WeChat's, pasted from any other in a browser. */
export const PinCorrection = ({ before, ...props }: Props & { before: Location | undefined }) => (
  <>
    {canPickSpot ? <PickedPin {...props} /> : <PastedPin {...props} />}
    {before && !props.right.pin && <Caption>{texts.pinGoes}</Caption>}
  </>
)

/** Taking the estate that is nearest to it keeps it. */
const PickedPin = ({ right, onChange }: Props) => (
  <Stack gap="tight">
    <Pin draft={right} onChange={(changes) => onChange({ pin: right.pin, ...changes })} />
    {right.pin && (
      <Button icon="map" onPress={() => right.pin && void showPin(right.pin)}>
        {texts.seePin}
      </Button>
    )}
  </Stack>
)

function PastedPin({ right, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const shown = degreesOf(right.pin)
  const isWrong = typed.trim() !== '' && !pinIn(typed)
  const choose = (changes: Partial<Right>) => {
    setTyped('')
    onChange({ pin: right.pin, ...changes, isPinWrong: false })
  }
  const change = (text: string) => {
    setTyped(text)
    const pin = pinIn(text)
    onChange(pin || text.trim() === '' ? { pin, isPinWrong: false } : { isPinWrong: true })
  }
  return (
    <Stack gap="tight">
      <TextField
        label={texts.degrees}
        optional
        placeholder={texts.degreesPlaceholder}
        maxLength={40}
        value={isWrong || degreesOf(pinIn(typed)) === shown ? typed : shown}
        error={isWrong ? texts.degreesWrong : undefined}
        onChange={change}
      />
      <Pin draft={right} onChange={choose} />
    </Stack>
  )
}

const degreesOf = (pin: Location | undefined) => (pin ? `${pin.latitude},${pin.longitude}` : '')

// North of it there is no China: then it is the longitude.
const northmost = 54

/** `32.508,120.152`, as Tencent's map and the page of a hazard copy it; Gaode's copies `120.152,32.508`. */
function pinIn(text: string): Right['pin'] {
  const numbers = text.split(/[,，\s]+/).flatMap((part) => (part === '' ? [] : [Number(part)]))
  const [first = NaN, second] = numbers
  const [latitude, longitude] = first > northmost ? [second, first] : [first, second]
  const { data } = Location.safeParse({ latitude, longitude })
  return data && numbers.length === 2 ? { ...data, name: degreesOf(data) } : undefined
}
