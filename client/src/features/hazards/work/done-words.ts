import type { HazardFile } from '@mulin/shared/hazards/hazard'
import type { Part, StaffAction } from '@mulin/shared/hazards/workflow'
import { texts as ruleTexts } from './rule-texts'
import { actionWordsFor, takesBack } from './texts'

/** Taken back, it is where it was before somebody had it; taken up, a rule may have handed it on. */
export function doneWordsFor(action: StaffAction, parts: readonly Part[], { state, entries }: HazardFile): string {
  if (takesBack(action, parts) && state === 'reported') return '已收回，等待立案'
  const { rule, handler } = entries.at(-1) ?? {}
  if (action === 'accept' && rule && handler) return ruleTexts.done(rule.place, handler.name)
  return actionWordsFor(action, parts).done
}
