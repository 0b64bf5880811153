import { AbsenceRule } from '@mulin/shared/absences/rule'
import { texts } from './texts'

export const numbers = ['absences', 'withinDays', 'pauseDays'] as const
export type Draft = Record<(typeof numbers)[number], string> & Pick<AbsenceRule, 'isOn'>

export const draftOf = ({ isOn, absences, withinDays, pauseDays }: AbsenceRule): Draft => ({
  isOn,
  absences: String(absences),
  withinDays: String(withinDays),
  pauseDays: String(pauseDays),
})

/** The rule as it is written, or undefined when there is a fault in it. */
export const ruleOf = (draft: Draft): AbsenceRule | undefined =>
  AbsenceRule.safeParse({
    isOn: draft.isOn,
    ...Object.fromEntries(numbers.map((name) => [name, numberIn(draft[name])])),
  }).data

const numberIn = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)

export function faultOf(name: (typeof numbers)[number], text: string): string | undefined {
  const shape = AbsenceRule.shape[name]
  return shape.safeParse(numberIn(text)).success ? undefined : texts.between(shape.minValue ?? 0, shape.maxValue ?? 0)
}
