import { inspections } from '@mulin/shared/inspections/endpoints'
import { plannedDaysAtMost, type Team } from '@mulin/shared/inspections/inspection'
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
import { DateField } from '../../../ui/date-time-field'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { AlongFields } from './along-fields'
import { planTexts as texts } from './texts'

/** When, and who comes along. */
export function PlanSheet({ site, onClose }: { site: Site; onClose: () => void }) {
  const [plan, setPlan] = useState(() => ({ requestId: newRequestId(), ...usualPlan(site) }))
  const act = useAct(api(inspections).plan, {
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
        <RefusalStrip filled refusal={act.refusal} />
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
  return (
    <>
      <DateField
        label={texts.day}
        min={today()}
        max={addDays(today(), plannedDaysAtMost)}
        value={plan.plannedOn}
        onChange={(plannedOn) => onChange({ plannedOn })}
      />
      <AlongFields teams={plan.teams} unitIds={plan.unitIds} onChange={onChange} />
    </>
  )
}
