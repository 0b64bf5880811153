import { Team } from '@mulin/shared/inspections/inspection'
import type { Site } from '@mulin/shared/inspections/site'
import { addDays } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { MultiChoice } from '../../../ui/choice'
import { DateField } from '../../../ui/date-time-field'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { teamWords } from '../words'
import { planTexts as texts } from './texts'
import { useUnits } from './use-units'

const teams = Team.options.map((value) => ({ value, label: teamWords[value] }))

/** When, and who comes along. */
export function PlanSheet({ site, onClose }: { site: Site; onClose: () => void }) {
  const [plan, setPlan] = useState(() => ({ requestId: newRequestId(), ...usualPlan(site) }))
  const act = useAct(api.inspections.plan, {
    changes: [['site'], ['inspections'], ['inbox']],
    onDone: () => {
      say(texts.done)
      onClose()
    },
  })
  return (
    <Sheet
      open
      title={texts.title(site.name)}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={act.busy} onPress={() => act.run({ ...plan, siteId: site.id })}>
          {texts.send}
        </Button>
      }
    >
      <Stack>
        <PlanFields plan={plan} onChange={(part) => setPlan({ ...plan, ...part })} />
        <RefusalStrip refusal={act.refusal} />
      </Stack>
    </Sheet>
  )
}

interface Plan {
  plannedOn: string
  teams: Team[]
  unitIds: string[]
}

const usualPlan = ({ unitId }: Site): Plan => ({
  plannedOn: addDays(today(), 1),
  teams: ['community', 'grid'],
  unitIds: unitId === undefined ? [] : [unitId],
})

function PlanFields({ plan, onChange }: { plan: Plan; onChange: (part: Partial<Plan>) => void }) {
  const units = useUnits()
  return (
    <>
      <DateField
        label={texts.day}
        min={today()}
        value={plan.plannedOn}
        onChange={(plannedOn) => onChange({ plannedOn })}
      />
      <MultiChoice
        label={texts.teams}
        optional
        options={teams}
        values={plan.teams}
        onChange={(chosen) => onChange({ teams: chosen })}
      />
      <MultiChoice
        label={texts.units}
        optional
        hint={units.length === 0 ? texts.noUnits : texts.unitsHint}
        options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        values={plan.unitIds}
        onChange={(unitIds) => onChange({ unitIds })}
      />
    </>
  )
}
