import type { Area } from '@mulin/shared/areas'
import { duties, type Duty, isActive, type Unit } from '@mulin/shared/duties'
import { useState } from 'react'
import { api } from '../../api'
import { dayText, now, today } from '../../platform/clock'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Confirm } from '../../ui/confirm'
import { List } from '../../ui/list'
import { Segments } from '../../ui/segments'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text, Title } from '../../ui/text'
import { roleNames, texts } from './texts'

type When = 'now' | 'ahead' | 'past'

const whenOf = (duty: Duty): When => {
  if (isActive(duty, now())) return 'now'
  return duty.endedAt === undefined && duty.from > today() ? 'ahead' : 'past'
}

/** Who holds which duty where, now, before and from when. */
export function DutyList({ areas }: { areas: readonly Area[] }) {
  const [when, setWhen] = useState<When>('now')
  const asked = useAnswer(['duties'], () => api(duties).list({}))
  const options = (['now', 'ahead', 'past'] as const).map((value) => ({ value, label: texts[value] }))

  return (
    <Stack>
      <Segments label={texts.duties} options={options} value={when} onChange={setWhen} />
      <Answered of={asked}>
        {({ duties, units }) => {
          const shown = duties.filter((duty) => whenOf(duty) === when)
          if (shown.length === 0) return <Empty icon="people" what={texts.none} />
          return (
            <List label={texts.duties}>
              {shown.map((duty) => (
                <DutyCard key={duty.id} duty={duty} place={placeOf(duty, areas, units)} mayEnd={when !== 'past'} />
              ))}
            </List>
          )
        }}
      </Answered>
    </Stack>
  )
}

function placeOf({ areaPath, unitId }: Duty, areas: readonly Area[], units: readonly Unit[]): string {
  const area = areas.find(({ path }) => path === areaPath)?.name ?? areaPath
  const unit = units.find(({ id }) => id === unitId)?.name
  return unit ? `${unit} · ${area}` : area
}

function DutyCard({ duty, place, mayEnd }: { duty: Duty; place: string; mayEnd: boolean }) {
  const [asking, setAsking] = useState(false)
  const act = useAct(api(duties).end, { changes: [['duties']], onDone: () => setAsking(false) })
  return (
    <Card>
      <Row apart>
        <Stack gap="tight">
          <Title small>{duty.title}</Title>
          <Text>{`${roleNames[duty.role]} · ${place}`}</Text>
          <Caption>{texts.term(dayText(duty.from), duty.until && dayText(duty.until))}</Caption>
        </Stack>
        {mayEnd && (
          <Button look="plain" label={`${texts.end} ${duty.title}`} onPress={() => setAsking(true)}>
            {texts.end}
          </Button>
        )}
      </Row>
      <Confirm
        open={asking}
        title={texts.endTitle(duty.title)}
        yes={texts.end}
        danger
        busy={act.busy}
        onYes={() => act.run({ dutyId: duty.id })}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.endWhat}</Text>
        <RefusalStrip refusal={act.refusal} />
      </Confirm>
    </Card>
  )
}
