import { SignaturePath } from '@mulin/shared/inspections/acknowledgement'
import { type Answers, type contradictedBy, unfoundIn } from '@mulin/shared/inspections/answers'
import { answerWords } from '../words'
import { texts } from './texts'
import type { Problem, Signing, Visit } from './visit'

type Faults = Partial<Record<keyof typeof texts.missing, string>>

/** What a problem still lacks, by field; nothing once it is handed in. */
export function faultsIn({ number, categoryId, before, after, kind, place }: Problem): Faults {
  if (number !== undefined) return {}
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

export const isAcknowledged = (signing: Signing) => Object.keys(unsignedIn(signing)).length === 0

type Field = keyof typeof texts.unsigned

/** What it lacks that somebody signed, or that it is said why nobody did, by field. */
function unsignedIn({ kind, name, signature, reason, witness }: Signing): Partial<Record<Field, string>> {
  const isThere: Partial<Record<Field, boolean>> =
    kind === 'signed'
      ? { name: name.trim() !== '', signature: SignaturePath.safeParse(signature).success }
      : { reason: reason.trim().length >= 2, witness: witness.trim() !== '' }
  return Object.fromEntries(
    (['name', 'signature', 'reason', 'witness'] as const).flatMap((field) =>
      isThere[field] === false ? [[field, texts.unsigned[field]]] : [],
    ),
  )
}

export interface VisitFaults {
  /** By item of the checklist. */
  items: Readonly<Record<string, string>>
  /** Of problems that are beside it. */
  beside?: string | undefined
  /** By what was found. */
  said: Readonly<Record<string, string>>
  signing: Partial<Record<Field, string>>
}

export const noFaults: VisitFaults = { items: {}, said: {}, signing: {} }

type Contradicted = ReturnType<typeof contradictedBy>
interface Known {
  /** What colleagues found. */
  others: Answers['findings']
  contradicted: Contradicted
}

/** Why it cannot be handed in yet, in words, where it is to be put right. */
export function visitFaults(visit: Visit, { others, contradicted }: Known): VisitFaults {
  const findings = [...visit.problems, ...others]
  return {
    items: itemFaults(visit, findings, contradicted),
    beside: incompleteOf(visit, undefined),
    said: unsaidIn(visit),
    signing: findings.length > 0 ? unsignedIn(visit.signing) : {},
  }
}

/** Of what is wrong with an item, the last one is said. */
function itemFaults(visit: Visit, findings: Answers['findings'], { named, alike }: Contradicted) {
  const { answers, checklist } = visit
  const { items } = checklist
  const unanswered = items.filter(({ id }) => answers[id] === undefined)
  return Object.fromEntries([
    ...items.flatMap(({ id }) => {
      const why = incompleteOf(visit, id)
      return why === undefined ? [] : [[id, why] as const]
    }),
    ...unfoundIn({ checklist, answers, findings }).map(({ id }) => [id, texts.unfound] as const),
    ...alike.map(({ id, text }) => [id, texts.isAlike(text)] as const),
    ...named.map(({ id, text }) => [id, texts.contradicts(text, answerWords[answers[id] ?? 'ok'])] as const),
    ...unanswered.map(({ id }) => [id, texts.unanswered] as const),
  ])
}

/** What problems of that item lack. */
function incompleteOf({ problems }: Visit, itemId: string | undefined): string | undefined {
  const some = problems.filter((problem) => problem.itemId === itemId)
  const lacking = some.flatMap((problem) => Object.values(faultsIn(problem)))
  return lacking.length > 0 ? texts.incomplete([...new Set(lacking)]) : undefined
}

/** Of every problem of this phone; nobody may be asked about what a colleague found elsewhere. */
function unsaidIn({ problems, said, signing }: Visit): Record<string, string> {
  if (signing.kind === 'refused' || !said) return {}
  const unasked = problems.filter(({ requestId }) => !said[requestId])
  const wordless = Object.entries(said).filter(([, { kind, words }]) => kind === 'objected' && words.trim().length < 2)
  return Object.fromEntries([
    ...unasked.map(({ requestId }) => [requestId, texts.unsaid]),
    ...wordless.map(([requestId]) => [requestId, texts.noObjection]),
  ])
}
