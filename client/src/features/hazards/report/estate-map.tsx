import { type Area, ancestor, covers, locationOf } from '@mulin/shared/areas'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Schematic } from '../../../ui/place-map/h5'
import type { MapPlace } from '../../../ui/place-map/map-place'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { texts } from './texts'

interface Props {
  tree: readonly Area[]
  estateId: string | undefined
  onChoose: (estateId: string) => void
}

/** In a browser: the estate by where it lies, for who knows the neighbourhood better than names. */
export function EstateMap({ tree, estateId, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  if (!tree.some(({ kind, location }) => kind === 'estate' && location)) return null
  const choose = (id: string) => {
    setOpen(false)
    onChoose(id)
  }
  return (
    <>
      <Button look="plain" icon="map" onPress={() => setOpen(true)}>
        {texts.estateOnMap}
      </Button>
      <Sheet open={open} title={texts.estate} onClose={() => setOpen(false)}>
        {open && <Levels tree={tree} estateId={estateId} onChoose={choose} />}
      </Sheet>
    </>
  )
}

/** First the community, then its estates; whose estate is known begins in its community. */
function Levels({ tree, estateId, onChoose }: Props) {
  const chosen = tree.find(({ id }) => id === estateId)
  const [community, setCommunity] = useState(chosen && ancestor(chosen.path, 'community'))
  const shown = tree.filter(({ kind, path }) =>
    community ? kind === 'estate' && ancestor(path, 'community') === community : kind === 'community',
  )
  const open = (id: string) => (community ? onChoose(id) : setCommunity(shown.find((area) => area.id === id)?.path))
  return (
    <Stack>
      <Caption>{texts.schematic}</Caption>
      <Schematic label={texts.estate} places={shown.flatMap((area) => placeOf(tree, area, chosen))} onOpen={open} />
      {community && <Button onPress={() => setCommunity(undefined)}>{texts.otherCommunity}</Button>}
    </Stack>
  )
}

/** With a mark where the report is now. */
function placeOf(tree: readonly Area[], { id, path, name }: Area, chosen: Area | undefined): MapPlace[] {
  const location = locationOf(tree, path)
  if (!location) return []
  const isHere = chosen !== undefined && covers(path, chosen.path)
  const here = isHere ? { mark: '✓', label: texts.chosenOnMap(name) } : { label: name }
  return [{ ...location, id, name: name.replace(/社区$/, ''), weight: 0, ...here }]
}
