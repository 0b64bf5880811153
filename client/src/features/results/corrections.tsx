import type { Change, Correction, EventResults, Measure } from '@mulin/shared/results/result'
import { useState } from 'react'
import { timeText } from '../../platform/clock'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { byRole, texts } from './texts'
import { standingWords } from './words'

/** What was corrected since it was published: what was, what is, why, when and in which role. */
export function Corrections({ event: { corrections, measure } }: { event: EventResults }) {
  const [open, setOpen] = useState(false)
  if (corrections.length === 0) return null
  return (
    <Stack gap="close">
      <Button look="plain" icon={open ? 'minus' : 'edit'} onPress={() => setOpen(!open)}>
        {texts.corrections(corrections.length)}
      </Button>
      {open && corrections.map((correction) => <Told key={correction.at} correction={correction} measure={measure} />)}
    </Stack>
  )
}

const Told = ({ correction: { at, by, reason, changes }, measure }: { correction: Correction; measure: Measure }) => (
  <Card>
    <Caption>{texts.correctedBy(timeText(at), byRole[by])}</Caption>
    {changes.map((change) => (
      <Text key={change.entryId}>{changeWords(change, measure)}</Text>
    ))}
    <Text soft>{texts.reason(reason)}</Text>
  </Card>
)

function changeWords({ before, after }: Change, measure: Measure): string {
  if (before && after) {
    const isRenamed = before.name !== after.name
    const [was, is] = [standingWords(measure, before), standingWords(measure, after)]
    return texts.changed(before.name, was, isRenamed ? `${after.name} ${is}` : is)
  }
  if (after) return texts.added(after.name, standingWords(measure, after))
  return before ? texts.removed(before.name, standingWords(measure, before)) : ''
}
