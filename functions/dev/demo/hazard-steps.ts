import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { ask } from './ask.ts'
import type { Moment } from './days.ts'
import type { Subject } from './drawings.ts'
import type { Photograph } from './photos.ts'
import type { People } from './settle.ts'

interface Situation {
  hazardId: string
  personId: string
  people: People
  photograph: Photograph
}

/** Somebody does something about a hazard. */
export interface Step {
  by: string
  at: Moment
  take: (situation: Situation) => Promise<unknown>
}

type Who = Pick<Step, 'by' | 'at'>

export const accepted = (who: Who, note?: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(handling.accept, { hazardId, note }, personId),
})

export const declined = (who: Who, reason: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(handling.decline, { hazardId, reason }, personId),
})

export const withdrawn = (who: Who): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(hazards.withdraw, { hazardId }, personId),
})

export const dispatched = (who: Who, to: { unitId: string } | { person: string }, note?: string): Step => ({
  ...who,
  take: ({ hazardId, personId, people }) => {
    const handler = 'unitId' in to ? to : { personId: people(to.person) }
    return ask(handling.dispatch, { hazardId, ...handler, note }, personId)
  },
})

export const fixed = (who: Who, shown: Subject, note?: string): Step => ({
  ...who,
  take: async ({ hazardId, personId, photograph }) => {
    const photoIds = [await photograph(personId, shown, true)]
    return ask(handling.fix, { hazardId, photoIds, note }, personId)
  },
})

export const checked = (who: Who): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(handling.check, { hazardId }, personId),
})

export const closed = (who: Who, note?: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(handling.close, { hazardId, outcome: 'rectified', note }, personId),
})
