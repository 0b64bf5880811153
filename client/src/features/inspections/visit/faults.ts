import { SignaturePath } from '@mulin/shared/inspections/acknowledgement'
import type { Answers } from '@mulin/shared/inspections/answers'
import { whyNotFinishable } from '@mulin/shared/inspections/inspection'
import { texts } from './texts'
import type { Problem, Visit } from './visit'

type Faults = Partial<Record<keyof typeof texts.missing, string>>

/** What a problem still lacks, by field. */
export function faultsIn({ categoryId, before, after, kind, place }: Problem): Faults {
  const missing = {
    category: categoryId === undefined,
    before: before.length === 0,
    after: kind === 'fixed_on_the_spot' && after.length === 0,
    place: place.trim() === '',
  }
  return Object.fromEntries(
    (['category', 'before', 'after', 'place'] as const).flatMap((field) =>
      missing[field] ? [[field, texts.missing[field]]] : [],
    ),
  )
}

export const isAcknowledged = ({ kind, name, signature, reason, witness }: Visit['signing']) =>
  kind === 'signed'
    ? name.trim() !== '' && SignaturePath.safeParse(signature).success
    : reason.trim().length >= 2 && witness.trim() !== ''

/** Whether it was said of every problem of this phone; nobody may be asked about what a colleague found elsewhere. */
const isSaidOfAll = ({ problems, said, signing }: Visit) =>
  signing.kind === 'refused' ||
  !said ||
  (problems.every(({ requestId }) => said[requestId]) &&
    Object.values(said).every(({ kind, words }) => kind === 'agreed' || words.trim().length >= 2))

/** Why it cannot be handed in yet, in words; `others` is what colleagues found. */
export function whyNot(visit: Visit, others: Answers['findings']): string | undefined {
  const { checklist, answers, problems, signing } = visit
  if (problems.some((problem) => Object.keys(faultsIn(problem)).length > 0)) return texts.findings
  const findings = [...problems, ...others]
  const why = whyNotFinishable({ checklist, answers, findings, isAcknowledged: isAcknowledged(signing) })
  if (why === undefined) return isSaidOfAll(visit) ? undefined : texts.saidMissing
  return {
    checklist_incomplete: texts.items,
    finding_missing: texts.findings,
    item_has_finding: texts.contradicted,
    not_acknowledged: texts.signs,
  }[why.code]
}
