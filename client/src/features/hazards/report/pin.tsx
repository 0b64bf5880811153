import type { Area } from '@mulin/shared/areas'
import { useState } from 'react'
import { canPickSpot, pickSpot } from '../../../platform/device'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import type { Draft } from './draft'
import { texts as hereTexts } from './here-texts'
import { nearestEstate } from '@mulin/shared/hazards/nearest-estate'
import { PinHere } from './pin-here'
import { texts } from './texts'

interface Props {
  draft: Pick<Draft, 'estateId' | 'place' | 'pin'>
  onChange: (changes: Partial<Draft>) => void
}

/** Where it is on the map, if somebody likes; it says which estate is the nearest. */
export const Pin = (props: Props) => (canPickSpot ? <PickedPin {...props} /> : <FoundPin {...props} />)

/** A spot on WeChat's map. */
function PickedPin({ draft: { estateId, place, pin }, onChange }: Props) {
  const tree = useAreas().value?.areas ?? []
  const [isRefused, setRefused] = useState(false)
  const pick = async () => {
    const picked = await pickSpot()
    setRefused(picked === 'refused')
    if (!picked || picked === 'refused') return
    const { name, address, latitude, longitude } = picked
    const named = name || address
    onChange({
      pin: { name: named, latitude, longitude },
      place: place || named.slice(0, 50),
      ...(estateId === undefined && { estateId: nearestEstate(tree, picked)?.id }),
    })
  }
  return (
    <Stack gap="tight">
      {pin && <Text>{texts.pickedOnMap(pin.name)}</Text>}
      <Row>
        <Button look={pin ? 'plain' : 'secondary'} icon="map" onPress={pick}>
          {pin ? texts.movePin : texts.pickOnMap}
        </Button>
        {pin && <Drop onChange={onChange} />}
      </Row>
      {isRefused && <Caption>{texts.mapRefused}</Caption>}
      <Nearest tree={tree} estateId={estateId} pin={pin} onChange={onChange} />
    </Stack>
  )
}

/** Where a browser says that one is. */
function FoundPin({ draft: { estateId, pin }, onChange }: Props) {
  const tree = useAreas().value?.areas ?? []
  const take = (found: NonNullable<Draft['pin']>) =>
    onChange({ pin: found, ...(estateId === undefined && { estateId: nearestEstate(tree, found)?.id }) })
  return (
    <Stack gap="tight">
      {pin && <Text>{hereTexts.found(pin.name)}</Text>}
      <PinHere again={pin !== undefined} onFound={take}>
        {pin && <Drop onChange={onChange} />}
      </PinHere>
      <Nearest tree={tree} estateId={estateId} pin={pin} onChange={onChange} />
    </Stack>
  )
}

const Drop = ({ onChange }: Pick<Props, 'onChange'>) => (
  <Button look="plain" onPress={() => onChange({ pin: undefined })}>
    {texts.dropPin}
  </Button>
)

interface NearestProps extends Pick<Props, 'onChange'> {
  tree: readonly Area[]
  estateId: string | undefined
  pin: Draft['pin']
}

function Nearest({ tree, estateId, pin, onChange }: NearestProps) {
  const nearest = pin && nearestEstate(tree, pin)
  if (!nearest) return null
  if (nearest.id === estateId) return <Caption>{texts.nearest(nearest.name)}</Caption>
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button onPress={() => onChange({ estateId: nearest.id, building: '' })}>
          {texts.takeNearest(nearest.name)}
        </Button>
      }
    >
      {texts.nearestIsOther(nearest.name, nameAt(tree, estateId))}
    </NoticeStrip>
  )
}
