import type { Area } from '@mulin/shared/areas'
import type { Unit } from '@mulin/shared/duties'
import type { Acting } from '@mulin/shared/office-lists'
import { useState } from 'react'
import { newRequestId } from '../../platform/ids'
import { withEntry } from '../../queries/office-entries'
import { nameAt, useAreas } from '../../queries/use-areas'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { EntryCards } from './entry-cards'
import { kindNames, unitTexts as texts } from './texts'
import { UnitSheet } from './unit-sheet'

interface Props {
  units: Unit[]
  /** Their kinds are settled. */
  saved: readonly Unit[]
  acting: readonly Acting[]
  onChange: (units: Unit[]) => void
}

const blank = (): Unit => ({ id: newRequestId().toLowerCase(), name: '', kind: 'property' })

export function UnitList({ units, saved, acting, onChange }: Props) {
  const areas = useAreas().value?.areas ?? []
  const [editing, setEditing] = useState<Unit>()
  const put = (unit: Unit) => {
    setEditing(undefined)
    onChange(withEntry(units, unit))
  }
  return (
    <Stack>
      {units.length === 0 ? (
        <Empty icon="office" what={texts.none} next={texts.noneNext} />
      ) : (
        <EntryCards
          label={texts.list}
          entries={units}
          factsOf={(unit) => factsOf(unit, acting, areas)}
          onEdit={setEditing}
          onChange={onChange}
        />
      )}
      <Button icon="plus" onPress={() => setEditing(blank())}>
        {texts.add}
      </Button>
      {editing && (
        <UnitSheet
          key={editing.id}
          unit={editing}
          isSettled={saved.some(({ id }) => id === editing.id)}
          onDone={put}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Stack>
  )
}

/** `物业公司 · 太宇第一网格 · 1 人在岗` */
function factsOf({ id, kind }: Unit, acting: readonly Acting[], areas: readonly Area[]): string {
  const own = acting.find(({ unitId }) => unitId === id)
  if (!own) return `${kindNames[kind]} · ${texts.nobody}`
  const where = own.areaPaths.map((path) => nameAt(areas, path) || path).join('、')
  return [kindNames[kind], where, texts.people(own.people)].join(' · ')
}
