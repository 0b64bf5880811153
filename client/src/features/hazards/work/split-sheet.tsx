import { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { Button } from '../../../ui/button'
import { Section } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { HandlerChoice, whoOf } from './handler-choice'
import { type Actionable, readOf, type SheetProps } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

interface Part {
  what: string
  handler?: Handler
}

const partsAtMost = 6
const isSaid = ({ what }: Part) => what.trim().length >= 2

/** What is to be done in several places, by whom each. */
export function SplitSheet({ hazard, handling: steps, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [parts, setParts] = useState<readonly Part[]>([{ what: '' }, { what: '' }])
  const [tried, setTried] = useState(false)
  const act = useHazardAct(hazard.id, api(handling).split, steps)
  const change = (place: number, changed: Partial<Part>) =>
    setParts(parts.map((part, index) => (index === place ? { ...part, ...changed } : part)))
  const send = async () => {
    setTried(true)
    const whole = parts.flatMap(({ what, handler }) => (handler ? [{ what: what.trim(), ...whoOf(handler) }] : []))
    if (parts.every(isSaid) && whole.length === parts.length)
      await act.run({ ...readOf(hazard), requestId, parts: whole })
  }

  return (
    <StepSheet number={hazard.number} verb={actionWords.split.verb} act={act} onSend={send} onClose={onClose}>
      <Caption>{texts.splitHint}</Caption>
      {parts.map((part, place) => (
        <PartFields
          key={place}
          {...{ part, place, tried }}
          hazard={hazard}
          onChange={(changed) => change(place, changed)}
        />
      ))}
      {parts.length < partsAtMost && (
        <Button onPress={() => setParts([...parts, { what: '' }])}>{texts.addPart}</Button>
      )}
    </StepSheet>
  )
}

interface PartProps {
  part: Part
  place: number
  tried: boolean
  hazard: Actionable
  onChange: (changed: Partial<Part>) => void
}

const PartFields = ({ part, place, tried, hazard: { areaPath, categoryId }, onChange }: PartProps) => (
  <Section label={texts.splitPart(place + 1)}>
    <TextField
      label={texts.splitPart(place + 1)}
      maxLength={300}
      value={part.what}
      error={tried && !isSaid(part) ? texts.splitMissing : undefined}
      onChange={(what) => onChange({ what })}
    />
    <HandlerChoice
      {...{ areaPath, categoryId }}
      value={part.handler}
      error={tried && !part.handler ? texts.handlerMissing : undefined}
      onChange={(handler) => onChange({ handler })}
    />
  </Section>
)
