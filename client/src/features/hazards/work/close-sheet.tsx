import { handling } from '@mulin/shared/hazards/handling'
import { reason } from '@mulin/shared/hazards/step-input'
import { outcomesIn } from '@mulin/shared/hazards/outcomes'
import type { HazardOutcome } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { type ReactNode, useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { Cell, Cells } from '../../../ui/cell'
import { Choice } from '../../../ui/choice'
import { ReasonField } from '../../../ui/reason-field'
import { Caption } from '../../../ui/text'
import { NoteField } from './canned-words'
import { type StepForm, useSaying } from './saying'
import { readOf, type SheetProps } from './step'
import { SayingSheet } from './step-sheet'
import { texts as closeTexts } from './close-texts'
import { actionWords, texts } from './texts'

/** How it ended is told apart: what was fixed and checked is 已整改 unless somebody says otherwise, of others nothing is. */
export function CloseSheet(props: SheetProps) {
  const { hazard } = props
  const [requestId] = useState(newRequestId)
  const saying = useSaying('close', props, api(handling).close)
  return (
    <CloseForm
      number={hazard.number}
      categoryId={hazard.categoryId}
      outcomes={outcomesIn(hazard)}
      saying={saying}
      onSend={(said) => saying.run({ ...readOf(hazard), requestId, ...said })}
    >
      <PartsEnded hazard={hazard} />
    </CloseForm>
  )
}

interface FormProps extends StepForm<{ outcome: HazardOutcome; note?: string }> {
  outcomes: readonly HazardOutcome[]
  /** What speaks for one of them. */
  children?: ReactNode
}

export function CloseForm({ number, categoryId, outcomes, saying, onSend, children }: FormProps) {
  const { note, choice } = saying.said
  const outcome = outcomes.find((one) => one === (choice ?? 'rectified'))
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (outcome && isSaid(outcome, note)) await onSend({ outcome, ...(note && { note }) })
  }

  return (
    <SayingSheet number={number} verb={actionWords.close.verb} saying={saying} words={note} onSend={send}>
      {children}
      <Choice
        label={texts.outcome}
        error={tried && !outcome ? texts.outcomeMissing : undefined}
        options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        value={outcome}
        onChange={(value) => saying.say({ choice: value })}
      />
      <WhatElse {...{ outcome, categoryId, tried }} value={note} onChange={(words) => saying.say({ note: words })} />
      <Caption>{texts.closeWhat}</Caption>
    </SayingSheet>
  )
}

const isSaid = (outcome: HazardOutcome, note: string) => outcome === 'rectified' || reason.safeParse(note).success

interface ElseProps {
  outcome: HazardOutcome | undefined
  categoryId: string | undefined
  tried: boolean
  value: string
  onChange: (words: string) => void
}

/** Whoever reported it reads why it was not fixed: the office's words, or else the usual ones. */
function WhatElse({ outcome, categoryId, tried, ...field }: ElseProps) {
  const canned = useCannedAnswers({ action: 'close', categoryId: categoryId ?? '', outcome })
  if (outcome === undefined || outcome === 'rectified')
    return <NoteField action="close" {...{ categoryId, outcome }} {...field} />
  return (
    <ReasonField
      usualLabel={texts.usualReasons}
      usual={canned ?? closeTexts.closeReasons[outcome]}
      label={closeTexts.closeReason}
      error={tried && !isSaid(outcome, field.value) ? texts.reasonMissing : undefined}
      maxLength={300}
      {...field}
    />
  )
}

/** Of a whole: how each of its parts ended. */
function PartsEnded({ hazard: { splitInto = [], endedParts = [] } }: Pick<SheetProps, 'hazard'>) {
  if (endedParts.length === 0) return null
  const endOf = (part: string) => endedParts.find(({ hazardId }) => hazardId === part)?.outcome
  return (
    <Cells label={closeTexts.partsEnded}>
      {splitInto.map(({ hazardId, what, handler }) => {
        const outcome = endOf(hazardId)
        return (
          <Cell
            key={hazardId}
            icon="people"
            title={what || handler}
            note={`${handler} · ${outcome ? outcomeNames[outcome] : closeTexts.partOver}`}
          />
        )
      })}
    </Cells>
  )
}
