import type { Checklist, ChecklistAnswers, ChecklistItem } from './checklist.ts'

/** The item it answers, if any, and what kind of hazard it is. */
interface Found {
  itemId?: string | undefined
  categoryId?: string | undefined
}

export interface Answers {
  checklist: Checklist
  answers: ChecklistAnswers
  findings: readonly Found[]
}

/** Whether a finding is what is wrong with an item: it names it, or names none and is of the same kind. */
export const isOf = ({ itemId, categoryId }: Found, item: ChecklistItem) =>
  itemId === undefined ? categoryId === item.categoryId : itemId === item.id

/** Whether no item that is a problem accounts for it. */
export const isBesideChecklist = (finding: Found, { checklist, answers }: Omit<Answers, 'findings'>) =>
  !checklist.items.some((item) => answers[item.id] === 'problem' && isOf(finding, item))

/**
 * Items whose answer says that nothing is wrong, though something was found: `named` by a finding, which cannot both be
 * true, or only `alike`, which somebody has to look at.
 */
export function contradictedBy({ checklist, answers, findings }: Answers) {
  const fine = checklist.items.filter(({ id }) => answers[id] !== undefined && answers[id] !== 'problem')
  const named = fine.filter(({ id }) => findings.some(({ itemId }) => itemId === id))
  const unaccounted = findings.filter(
    (finding) => finding.itemId === undefined && isBesideChecklist(finding, { checklist, answers }),
  )
  const alike = fine.filter(
    (item) => answers[item.id] === 'ok' && !named.includes(item) && unaccounted.some((finding) => isOf(finding, item)),
  )
  return { named, alike }
}
