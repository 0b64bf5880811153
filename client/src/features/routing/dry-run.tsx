import type { OutputOf } from '@mulin/shared/endpoint'
import { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import { instantOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../api'
import { missWords } from '../../queries/rule-premises'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { DateField, TimeField } from '../../ui/date-time-field'
import { Picker } from '../../ui/picker'
import { Section, Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { TreePicker } from '../../ui/tree-picker'
import { destinationText, type Names } from './rule-words'
import { texts } from './texts'

interface Props {
  rules: readonly RoutingRule[]
  names: Names
}

const nothing = { categoryId: '', estateId: '', day: '', time: '' }
type Situation = typeof nothing

interface Tested {
  rules: readonly RoutingRule[]
  situation: Situation
  result: OutputOf<typeof routing.dryRun>
}

/** What the rules as they stand on the screen would do, and why. */
export function DryRun({ rules, names }: Props) {
  const [situation, setSituation] = useState(nothing)
  const [tried, setTried] = useState(false)
  const act = useAct(api(routing).dryRun)
  const [tested, setTested] = useState<Tested>()
  const run = async () => {
    setTried(true)
    const areaPath = names.areas.find(({ id }) => id === situation.estateId)?.path
    if (!areaPath || !situation.categoryId) return
    const answer = await act.run({
      rules: [...rules],
      categoryId: situation.categoryId,
      areaPath,
      ...momentOf(situation),
    })
    setTested(answer.ok ? { rules, situation, result: answer.value } : undefined)
  }
  // Of what stands on the screen, not of what stood there when it was asked.
  const result = tested?.rules === rules && tested.situation === situation ? tested.result : undefined
  const isMissing = tried && (situation.categoryId === '' || situation.estateId === '')

  return (
    <Section label={texts.tryOut}>
      <Stack>
        <Title>{texts.tryOut}</Title>
        <Text soft>{texts.tryHow}</Text>
        <SituationFields {...{ situation, names }} onChange={(changes) => setSituation({ ...situation, ...changes })} />
        {isMissing && <Text>{texts.missing}</Text>}
        <RefusalStrip filled refusal={act.refusal} />
        <Button busy={act.busy} onPress={run}>
          {texts.run}
        </Button>
        {result && <Result {...{ result, rules, names }} />}
      </Stack>
    </Section>
  )
}

/** Now unless a day is said; a day without a time is its noon. */
const momentOf = ({ day, time }: Situation) => (day === '' ? {} : { at: instantOf(day, time || '12:00') })

interface FieldsProps {
  situation: Situation
  names: Names
  onChange: (changes: Partial<Situation>) => void
}

const SituationFields = ({ situation: { categoryId, estateId, day, time }, names, onChange }: FieldsProps) => (
  <>
    <Picker
      label={texts.tryCategory}
      options={names.categories.map(({ id, name }) => ({ value: id, label: name }))}
      value={categoryId || undefined}
      onChange={(value) => onChange({ categoryId: value })}
    />
    <TreePicker
      label={texts.tryEstate}
      branches={names.areas}
      value={estateId || undefined}
      onChange={(value) => onChange({ estateId: value })}
    />
    <DateField
      label={texts.tryDay}
      hint={texts.tryDayHint}
      optional
      value={day}
      onChange={(value) => onChange({ day: value })}
    />
    {day !== '' && (
      <TimeField label={texts.tryTime} optional value={time} onChange={(value) => onChange({ time: value })} />
    )}
  </>
)

interface ResultProps extends Props {
  result: OutputOf<typeof routing.dryRun>
}

const Result = ({ result: { handler, trials }, rules, names }: ResultProps) => (
  <>
    <Text strong>{handler ? texts.goesTo(handler.name) : texts.nobody}</Text>
    <Cells label={texts.run}>
      {trials.map(({ ruleId, miss }) => {
        const place = rules.findIndex(({ id }) => id === ruleId)
        const to = rules[place]?.to
        return (
          <Cell
            key={ruleId}
            icon={miss ? 'cross' : 'check'}
            title={`${texts.place(place + 1)} · ${to ? destinationText(to, names) : ''}`}
            note={miss ? missWords[miss] : texts.fits}
          />
        )
      })}
    </Cells>
  </>
)
