import type { SentTo } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import type { Part } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { api, type Refused } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { readOf, type SheetProps } from './step'
import { actionWordsFor, reasonWordsFor, texts } from './texts'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { useHazardAct } from './use-hazard-act'

type Reasoned = SentTo<typeof handling.decline>

const calls = {
  decline: api(handling).decline,
  hand_up: api(handling).handUp,
  send_back: api(handling).sendBack,
  rework: api(handling).rework,
  refuse_extension: api(handling).refuseExtension,
  ask: ({ reason: note, ...input }: Reasoned) => api(handling).ask({ ...input, note }),
}
const isReason = (reason: string) => handling.decline.input.shape.reason.safeParse(reason).success

/** A step that somebody has to read the reason of. */
export function StepReasonSheet({ action, hazard, handling, onClose }: SheetProps & { action: keyof typeof calls }) {
  const [requestId] = useState(newRequestId)
  const act = useHazardAct(hazard.id, calls[action], handling)
  return (
    <StepReasonForm
      action={action}
      number={hazard.number}
      parts={hazard.parts}
      categoryId={hazard.categoryId}
      act={act}
      onSend={(reason) => void act.run({ ...readOf(hazard), requestId, reason })}
      onClose={onClose}
    />
  )
}

interface FormProps {
  action: keyof typeof calls
  number: string
  parts: readonly Part[]
  /** Undefined: whatever the category. */
  categoryId: string | undefined
  act: { busy: boolean; refusal: Refused | undefined }
  onSend: (reason: string) => void
  onClose: () => void
}

export function StepReasonForm({ action, number, parts, categoryId = '', ...sending }: FormProps) {
  const { verb } = actionWordsFor(action, parts)
  const { label, usual } = reasonWordsFor(action, parts)
  const canned = useCannedAnswers(action, categoryId)
  return (
    <ReasonSheet
      title={texts.of(verb, number)}
      yes={verb}
      texts={{ usual: texts.usualReasons, reason: label, reasonMissing: texts.reasonMissing }}
      usual={canned ?? usual}
      maxLength={300}
      isFine={isReason}
      {...sending}
    />
  )
}
