import { Unit } from '@mulin/shared/duties'
import { type Acting, officeLists } from '@mulin/shared/office-lists'
import { api } from '../../api'
import { keptOwn } from '../../platform/own-storage'
import { Answered } from '../../queries/answered'
import { editsOf, UnsavedEdits, useOfficeList } from '../../queries/office-list'
import { useAnswer } from '../../queries/use-answer'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { unitTexts as texts } from './texts'
import { UnitList } from './unit-list'

/** The office's page: whom hazards can be handed to. */
export function UnitsDesk() {
  const asked = useAnswer(['units'], () => api(officeLists).units({}))
  return <Answered of={asked}>{(found) => <Units {...found} />}</Answered>
}

const edited = keptOwn('edited-units', editsOf(Unit))

interface Props {
  units: Unit[]
  acting: readonly Acting[]
  version: number
}

function Units({ units: items, acting, version }: Props) {
  const list = useOfficeList({
    about: ['units'],
    saved: { items, version },
    save: ({ items: units, version: read }) => api(officeLists).setUnits({ units, version: read }),
    done: texts.saved,
    draft: edited,
  })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <UnitList units={list.items} saved={items} acting={acting} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
    </Stack>
  )
}
