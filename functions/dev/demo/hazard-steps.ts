import { areas } from '@mulin/shared/areas'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { referrals } from '@mulin/shared/referrals'
import { addDays, dayOf } from '@mulin/shared/times'
import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { blind } from '../../src/platform/sealing.ts'
import { keys } from '../../src/tables/keys.ts'
import { accessesAtMost } from '../../src/tables/referrals.ts'
import { transact } from '../../src/tables/transact.ts'
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

export const appealed = (who: Who, reason: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(hazards.appeal, { hazardId, reason }, personId),
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

/** Another building of its estate, with a pin a few steps from the middle of that. */
export const placeCorrected = (who: Who, place: string): Step => ({
  ...who,
  take: async ({ hazardId, personId }) => {
    const [{ areas: tree }, { version, estateId, spot }] = await Promise.all([
      ask(areas.tree, {}, personId),
      ask(hazards.one, { hazardId }, personId),
    ])
    const middle = tree.find(({ id }) => id === estateId)?.location
    const location = middle && { latitude: middle.latitude + 0.0004, longitude: middle.longitude - 0.0003 }
    return ask(handling.correct, { hazardId, version, estateId, spot, place, location }, personId)
  },
})

/** A link that went from hand to hand, until it opened nothing any more. Opening it two hundred times would take seconds. */
export const wornOut = (who: Who): Step => ({
  ...who,
  take: async ({ hazardId, personId }) => {
    const { secret, createdAt: at } = await ask(
      referrals.refer,
      { hazardId, requestId: newId('haz'), days: 14 },
      personId,
    )
    const opened = Array.from({ length: accessesAtMost - 1 }, (_, place) => ({ at: later(at, place), what: 'opened' }))
    await transact([{ update: keys.referral(blind(secret)), append: { accesses: opened } }])
    await ask(referrals.open, { secret }, personId)
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

export const asked = (who: Who, note: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(handling.ask, { hazardId, note }, personId),
})

export const answered = (who: Who, note: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(hazards.answer, { hazardId, note }, personId),
})

export const added = (who: Who, note: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(hazards.add, { hazardId, note, forUnitToo: true }, personId),
})

export const extensionAsked = (who: Who, days: number, reason: string): Step => ({
  ...who,
  take: ({ hazardId, personId }) =>
    ask(handling.requestExtension, { hazardId, until: addDays(dayOf(now()), days), reason }, personId),
})

export const splitUp = (who: Who, parts: readonly { unitId: string; what: string }[]): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(handling.split, { hazardId, parts: [...parts] }, personId),
})

export const disputed = (who: Who, shown: Subject, reason: string): Step => ({
  ...who,
  take: async ({ hazardId, personId, photograph }) => {
    const photoIds = [await photograph(personId, shown)]
    return ask(hazards.dispute, { hazardId, photoIds, reason }, personId)
  },
})

export const rated = (who: Who, level: number): Step => ({
  ...who,
  take: ({ hazardId, personId }) => ask(hazards.rate, { hazardId, level }, personId),
})

/** The other one is known by its place. */
export const mergedInto = (who: Who, place: string): Step => ({
  ...who,
  take: async ({ hazardId, personId }) => {
    const { hazards: open } = await ask(handling.list, { limit: 50 }, personId)
    const number = open.find((one) => one.place === place)?.number ?? ''
    return ask(handling.merge, { hazardId, number, note: '同一处，一并处理' }, personId)
  },
})
