import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { nextActions } from '@mulin/shared/hazards/premises'
import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import type { Refused } from '../../../api'
import { now } from '../../../platform/clock'
import { type StepDraft, useStepDraft } from '../../../queries/step-draft'
import { useCache } from '../../../queries/use-cache'
import type { SheetProps } from './step'
import { type Asked, useHazardAct } from './use-hazard-act'

type Said = Omit<StepDraft, 'requestId' | 'photos'>

/** Somebody else took a step meanwhile: how it stands since, and whether one's own is still possible. */
export interface Overtaken {
  hazard: HazardFile
  canStill: boolean
}

/** What is said with a step, and what came of sending it. */
export interface Saying {
  said: Said
  say: (changes: Partial<Said>) => void
  busy: boolean
  refusal: Refused | undefined
  overtaken?: Overtaken | undefined
  onClose: () => void
}

/** What a step asks for, of one hazard or of many. */
export interface StepForm<Said> {
  /** Which one, or how many. */
  number: string
  /** Undefined when they are of different ones. */
  categoryId: string | undefined
  saying: Saying
  onSend: (said: Said) => Promise<unknown>
}

/** It stays in the sheet and on the phone until the step is taken: whoever loses a race, or the network, loses no word. */
export function useSaying<Input, Code extends Refused['code']>(
  action: StaffAction,
  { hazard: { id }, handling: { onDone, onNewer }, ...sheet }: SheetProps,
  call: (input: Input) => Promise<Asked<Code>>,
): Saying & { run: (input: Input) => Promise<unknown> } {
  const { draft: said, change, clear } = useStepDraft(action, id)
  const [lost, lose] = useState<HazardFile>()
  const { askAgain } = useCache()
  const act = useHazardAct(id, call, {
    onDone: (latest) => {
      clear()
      onDone(latest)
    },
    onLost: (latest) => {
      lose(latest)
      onNewer?.(latest)
    },
  })
  const run = (input: Input) => {
    lose(undefined)
    return act.run(input)
  }
  // Only once that was read do the lists move on.
  const onClose = () => {
    sheet.onClose()
    if (lost) void askAgain(['inbox'], ['hazards-of-area'])
  }
  const overtaken = lost && { hazard: lost, canStill: nextActions(lost, lost.parts, now()).includes(action) }
  return { said, say: change, busy: act.busy, refusal: act.refusal, overtaken, onClose, run }
}

/** The same for what is decided about many at once: each answer stands in the results. */
export function useSayingOfMany(onClose: () => void): Saying {
  const [said, setSaid] = useState<Said>({ note: '' })
  const say = (changes: Partial<Said>) => setSaid((before) => ({ ...before, ...changes }))
  return { said, say, busy: false, refusal: undefined, onClose }
}
