import type { SentTo } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import type { Part } from '@mulin/shared/hazards/workflow'
import { type ReactNode, useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { AskedForMore } from './asked-for-more'
import { type StepForm, useSaying } from './saying'
import { SayingReason } from './saying-reason'
import { readOf, type SheetProps } from './step'
import { actionWordsFor, reasonWordsFor, texts } from './texts'
import { useCannedAnswers } from '../../../queries/use-canned-answers'

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
export function StepReasonSheet({ action, ...props }: SheetProps & { action: keyof typeof calls }) {
  const { hazard } = props
  const [requestId] = useState(newRequestId)
  const saying = useSaying(action, props, calls[action])
  return (
    <StepReasonForm
      action={action}
      number={hazard.number}
      parts={hazard.parts}
      categoryId={hazard.categoryId}
      saying={saying}
      onSend={(reason) => saying.run({ ...readOf(hazard), requestId, reason })}
    >
      {action === 'refuse_extension' && <AskedForMore hazard={hazard} />}
    </StepReasonForm>
  )
}

interface FormProps extends StepForm<string> {
  action: keyof typeof calls
  parts: readonly Part[]
  /** What it is about. */
  children?: ReactNode
}

export function StepReasonForm({ action, number, parts, categoryId = '', saying, onSend, children }: FormProps) {
  const { verb } = actionWordsFor(action, parts)
  const { label, usual } = reasonWordsFor(action, parts)
  const canned = useCannedAnswers({ action, categoryId })
  return (
    <SayingReason
      title={texts.of(verb, number)}
      yes={verb}
      label={label}
      usual={canned ?? usual}
      isFine={isReason}
      saying={saying}
      onSend={(reason) => void onSend(reason)}
    >
      {children}
    </SayingReason>
  )
}
