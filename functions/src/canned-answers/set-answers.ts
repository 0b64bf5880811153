import type { CannedAnswer, cannedAnswers as endpoints } from '@mulin/shared/canned-answers'
import { decidesForAll } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { cannedAnswers } from '../tables/canned-answers.ts'
import { allHazardCategories } from '../tables/hazard-categories.ts'

/** They are offered to everybody, so only who is there for the whole subdistrict writes them. */
export const setAnswers: UseCase<typeof endpoints.set> = async ({ input, actor, personId: setBy, now, refuse }) => {
  const { answers, version } = input
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  const [categories, stored] = await Promise.all([allHazardCategories(), cannedAnswers.read()])
  const known = new Set(categories.map(({ id }) => id))
  const entries = answers.map((answer) => withEnds(answer, stored.entries))
  if (!entries.every(({ categoryIds = [] }) => categoryIds.every((id) => known.has(id))))
    throw refuse('category_not_found')
  const written = await cannedAnswers.write({ entries, version }, { setBy, setAt: now })
  if (!written) throw refuse('answers_changed')
  return { answers: written.entries, version: written.version }
}

/** Clients of before leave out for which ends words are: then those stay. */
function withEnds(answer: CannedAnswer, stored: readonly CannedAnswer[]): CannedAnswer {
  const ends = answer.outcomes ?? stored.find(({ id }) => id === answer.id)?.outcomes
  return ends ? { ...answer, outcomes: ends } : answer
}
