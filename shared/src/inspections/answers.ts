import type { Checklist, ChecklistAnswers, ChecklistItem } from './checklist.ts'

/** The item it answers, or that it answers none, and what kind of hazard it is; clients of before said no item. */
interface Found {
  itemId?: string | undefined
  isOfNoItem?: true | undefined
  categoryId?: string | undefined
}

export interface Answers {
  checklist: Checklist
  answers: ChecklistAnswers
  findings: readonly Found[]
}

const isOfKind = ({ categoryId }: Found, item: ChecklistItem) => categoryId === item.categoryId

/** Whether a finding is what is wrong with an item: it names it, or says nothing of items and is of the same kind. */
const isOf = (finding: Found, item: ChecklistItem) =>
  finding.itemId === undefined ? !finding.isOfNoItem && isOfKind(finding, item) : finding.itemId === item.id

/** Items that are a problem, and no finding is what is wrong: one that says no item is that of one at most. */
export function unfoundIn({ checklist, answers, findings }: Answers): ChecklistItem[] {
  const isNamed = ({ id }: ChecklistItem) => findings.some(({ itemId }) => itemId === id)
  const unnamed = findings.filter(({ itemId }) => itemId === undefined)
  return checklist.items
    .filter((item) => answers[item.id] === 'problem' && !isNamed(item))
    .filter((item) => {
      const place = unnamed.findIndex((finding) => isOf(finding, item))
      if (place >= 0) unnamed.splice(place, 1)
      return place < 0
    })
}

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
  const problems = checklist.items.filter(({ id }) => answers[id] === 'problem')
  const strange = findings.filter(
    (finding) => finding.itemId === undefined && !problems.some((item) => isOfKind(finding, item)),
  )
  const alike = fine.filter(
    (item) => answers[item.id] === 'ok' && !named.includes(item) && strange.some((finding) => isOfKind(finding, item)),
  )
  return { named, alike }
}
