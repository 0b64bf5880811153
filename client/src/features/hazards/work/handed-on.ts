import { HazardAction, HazardState, isOfResidents, isToFix } from '@mulin/shared/hazards/workflow'
import * as z from 'zod'
import { agoText } from '../../../platform/clock'
import type { StepTrouble } from '../../../queries/use-photo-step'
import { texts } from './handed-on-texts'
import { meanwhileWords } from './meanwhile-words'
import { texts as workTexts } from './texts'

const Details = z.object({
  state: HazardState,
  last: z.object({ action: HazardAction, at: z.string(), by: z.string().optional(), now: z.string().optional() }),
})

/** Who took it out of one's hands, when, and who has it since; undefined for any other trouble. */
export function handedOnWords(trouble: StepTrouble | undefined): string | undefined {
  if (trouble === 'photos_failed' || trouble?.code !== 'hazard_already_handled') return undefined
  const { data } = Details.safeParse(trouble.details)
  if (!data) return undefined
  const { action, at, by = isOfResidents(action) ? workTexts.reporter : workTexts.nobody } = data.last
  return `${texts.late(by, meanwhileWords[action], agoText(at))}${whoHas(data)}${texts.fixKept}`
}

function whoHas({ state, last: { now } }: z.infer<typeof Details>): string {
  // What was split others have, each a part of it.
  if (!isToFix(state) || state === 'split') return ''
  return now === undefined ? texts.notHanded : texts.handedOn(now)
}
