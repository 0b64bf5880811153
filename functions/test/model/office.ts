import { activities } from '@mulin/shared/activities/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { membersOf } from '@mulin/shared/sign-ups/party'
import { registers } from '@mulin/shared/sign-ups/registers'
import * as fc from 'fast-check'
import { handler as activitiesHandler } from '../../src/activities/handler.ts'
import { handler as checkInsHandler } from '../../src/check-ins/handler.ts'
import { handler as registersHandler } from '../../src/registers/handler.ts'
import { planOf } from '../../src/tables/activities.ts'
import { activityNow, mySignUp, revisionOf } from '../activities.ts'
import { call } from '../call.ts'
import type { Model } from './model.ts'
import { approve, callOff, callSessionOff, decline, moveTo, remove, resize, undo } from './staffing.ts'
import { command, isOdd, said, withSignUp } from './steps.ts'
import type { World } from './world.ts'

const reason = '名单有误'
const readNow = async (personId: string, signUpId: string) => ({
  signUpId,
  version: (await mySignUp(personId, signUpId)).version,
})

export const approving = withSignUp('approve', ['pending'], {
  product: async (personId, signUpId, office) =>
    call(registersHandler, registers.approve, await readNow(personId, signUpId), office),
  expected: approve,
})
export const declining = withSignUp('decline', ['pending'], {
  product: async (personId, signUpId, office) =>
    call(registersHandler, registers.decline, { ...(await readNow(personId, signUpId)), reason }, office),
  expected: decline,
})
export const removing = withSignUp('remove', ['entered', 'waiting', 'offered', 'confirmed'], {
  product: (_, signUpId, office) => call(registersHandler, registers.remove, { signUpId, reason }, office),
  expected: remove,
})
export const moving = fc.oneof(
  ...[1, 2, 3].map((position) =>
    withSignUp(`move to ${position}`, ['waiting'], {
      product: (_, signUpId, office) => call(registersHandler, registers.move, { signUpId, position, reason }, office),
      expected: (model, party) => moveTo(model, party, position),
    }),
  ),
)

export const checkingIn = fc.oneof(
  withSignUp('check in', ['confirmed', 'absent'], {
    product: (_, signUpId, office) => call(checkInsHandler, checkIns.checkIn, { signUpId }, office),
    expected: (model, party, at) => model.checkIn(party, at),
  }),
  withSignUp('check in all but one', ['confirmed', 'absent'], {
    product: async (personId, signUpId, office) => {
      const names = membersOf(await mySignUp(personId, signUpId)).map(({ name }) => name)
      const missing = names.length > 1 ? names.slice(-1) : []
      return call(checkInsHandler, checkIns.checkIn, { signUpId, missing }, office)
    },
    expected: (model, party, at) => model.checkIn(party, at, 1),
  }),
)
export const checkingOut = withSignUp('check out', ['attended'], {
  product: (_, signUpId, office) => call(checkInsHandler, checkIns.checkOut, { signUpId }, office),
  expected: (model, party, at) => model.checkOut(party, at),
})
export const undoing = withSignUp('undo', ['attended'], {
  product: (_, signUpId, office) => call(checkInsHandler, checkIns.undo, { signUpId, reason }, office),
  expected: undo,
})

const resizingTo = (name: string, wanted: (model: Readonly<Model>) => number | undefined) =>
  command({
    name,
    applies: (model) => !model.isPast('remind') && wanted(model) !== undefined,
    product: async ({ activityId, sessionId, office, follow }, model) => {
      const found = await activityNow(activityId)
      const capacity = wanted(model)!
      const sessions = found.sessions.map((one) => ({ ...planOf(one), ...(one.id === sessionId && { capacity }) }))
      const reply = await call(activitiesHandler, activities.update, revisionOf(found, { sessions, reason }), office)
      await follow()
      return said(reply)
    },
    expected: (model) => resize(model, wanted(model)!),
  })

export const resizing = fc
  .integer({ min: 1, max: 7 })
  .map((capacity) => resizingTo(`resize to ${capacity}`, () => capacity))

/** To one seat less than somebody hopes for. */
export const narrowing = fc.nat(99).map((pick) =>
  resizingTo(`narrow ${pick}`, (model) => {
    const hoping = model.those('participant', 'pending', 'entered', 'waiting').filter(({ size }) => size > 1)
    const party = hoping[pick % hoping.length]
    return party && party.size - 1
  }),
)

/** Seldom: not much can happen afterwards. */
const seldom = (name: string, calls: (world: World) => Promise<Parameters<typeof said>[0]>, expected: typeof callOff) =>
  isOdd.map((isMeant) =>
    command({
      name,
      applies: () => isMeant,
      product: async (world) => {
        const reply = await calls(world)
        await world.follow()
        return said(reply)
      },
      expected,
    }),
  )

export const callingOff = seldom(
  'call off',
  ({ activityId, office }) => call(activitiesHandler, activities.cancel, { activityId, reason }, office),
  callOff,
)
export const callingSessionOff = seldom(
  'call the session off',
  ({ activityId, sessionId, office }) =>
    call(activitiesHandler, activities.cancelSession, { activityId, sessionId, reason }, office),
  callSessionOff,
)
