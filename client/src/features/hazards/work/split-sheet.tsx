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
import { useSaying } from './saying'
import { type Actionable, readOf, type SheetProps } from './step'
import { SayingSheet } from './step-sheet'
import { actionWords, texts } from './texts'

interface Part {
  what: string
  handler?: Handler | undefined
}

const partsAtMost = 6
const blank: readonly Part[] = [{ what: '' }, { what: '' }]
const isSaid = ({ what }: Part) => what.trim().length >= 2

/** What is to be done in several places, by whom each. */
export function SplitSheet(props: SheetProps) {
  const { hazard } = props
  const [requestId] = useState(newRequestId)
  const [tried, setTried] = useState(false)
  const saying = useSaying('split', props, api(handling).split)
  const parts = saying.said.parts ?? blank
  const write = (next: readonly Part[]) => saying.say({ parts: [...next] })
  const change = (place: number, changed: Partial<Part>) =>
    write(parts.map((part, index) => (index === place ? { ...part, ...changed } : part)))
  const send = async () => {
    setTried(true)
    const whole = parts.flatMap(({ what, handler }) => (handler ? [{ what: what.trim(), ...whoOf(handler) }] : []))
    if (parts.every(isSaid) && whole.length === parts.length)
      await saying.run({ ...readOf(hazard), requestId, parts: whole })
  }

  return (
    <SayingSheet
      number={hazard.number}
      verb={actionWords.split.verb}
      saying={saying}
      words={parts.map(({ what }) => what).join('\n')}
      onSend={send}
    >
      <Caption>{texts.splitHint}</Caption>
      {parts.map((part, place) => (
        <PartFields
          key={place}
          {...{ part, place, tried }}
          hazard={hazard}
          onChange={(changed) => change(place, changed)}
          onDrop={parts.length > blank.length ? () => write(parts.filter((one) => one !== part)) : undefined}
        />
      ))}
      {parts.length < partsAtMost && <Button onPress={() => write([...parts, { what: '' }])}>{texts.addPart}</Button>}
    </SayingSheet>
  )
}

interface PartProps {
  part: Part
  place: number
  tried: boolean
  hazard: Actionable
  onChange: (changed: Partial<Part>) => void
  /** Left out where no fewer may be left. */
  onDrop: (() => void) | undefined
}

const PartFields = ({ part, place, tried, hazard: { areaPath, categoryId }, onChange, onDrop }: PartProps) => (
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
    {onDrop && (
      <Button look="plain" icon="minus" onPress={onDrop}>
        {texts.dropPart(place + 1)}
      </Button>
    )}
  </Section>
)
