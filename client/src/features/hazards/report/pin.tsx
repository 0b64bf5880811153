import type { Area } from '@mulin/shared/areas'
import { useState } from 'react'
import { canPickSpot, pickSpot } from '../../../platform/device'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import type { Draft } from './draft'
import { nearestEstate } from './nearest-estate'
import { texts } from './texts'

interface Props {
  draft: Pick<Draft, 'estateId' | 'place' | 'pin'>
  onChange: (changes: Partial<Draft>) => void
}

/** A spot on WeChat's map, if somebody likes; it says which estate is the nearest. */
export function Pin({ draft: { estateId, place, pin }, onChange }: Props) {
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
  if (!pin)
    return (
      <Stack gap="tight">
        <Button icon="map" onPress={pick}>
          {texts.pickOnMap}
        </Button>
        {isRefused && <Caption>{texts.mapRefused}</Caption>}
      </Stack>
    )
  return (
    <Stack gap="tight">
      <Picked pin={pin} onPick={pick} onDrop={() => onChange({ pin: undefined })} />
      {isRefused && <Caption>{texts.mapRefused}</Caption>}
      <Nearest tree={tree} estateId={estateId} nearest={nearestEstate(tree, pin)} onChange={onChange} />
    </Stack>
  )
}

interface PickedProps {
  pin: NonNullable<Draft['pin']>
  onPick: () => void
  onDrop: () => void
}

const Picked = ({ pin, onPick, onDrop }: PickedProps) => (
  <>
    <Text>{texts.pickedOnMap(pin.name)}</Text>
    <Row>
      {canPickSpot && (
        <Button look="plain" onPress={onPick}>
          {texts.movePin}
        </Button>
      )}
      <Button look="plain" onPress={onDrop}>
        {texts.dropPin}
      </Button>
    </Row>
  </>
)

interface NearestProps extends Pick<Props, 'onChange'> {
  tree: readonly Area[]
  estateId: string | undefined
  nearest: Area | undefined
}

function Nearest({ tree, estateId, nearest, onChange }: NearestProps) {
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
