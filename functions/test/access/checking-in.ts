import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { venuePeriodOf } from '@mulin/shared/check-ins/presence'
import { handler } from '../../src/check-ins/handler.ts'
import { venueCodeOf } from '../../src/platform/check-in-codes.ts'
import { now } from '../../src/platform/clock.ts'
import { callOk } from '../call.ts'
import { aScan, sessionNow } from '../check-ins.ts'
import type { inputs } from './inputs.ts'
import type { World } from './world.ts'

const because = { reason: '经核实不在范围' }
const sessionOf = ({ id, sessions }: World['standing']['near']) => ({ activityId: id, sessionId: sessions[0]!.id })

export const checkInInputs: typeof inputs = {
  'checkIns.take': async (world, where) => {
    const { activityId, sessionId } = await world.signUp(where, sessionNow())
    const venueCode = venueCodeOf({ activityId, sessionId, period: venuePeriodOf(now()) })
    return { sentAt: now(), checkIns: [aScan({ venueCode })] }
  },
  'checkIns.checkIn': async (world, where) => ({ signUpId: (await world.signUp(where, sessionNow())).id }),
  'checkIns.checkOut': async (world, where) => ({ signUpId: (await world.helping(where)).id }),
  'checkIns.turnout': async (world, where) => {
    const people = ['居民 甲', '居民 乙'].map((name) => ({ name }))
    const { id: signUpId } = await world.signUp(where, sessionNow(), { people })
    await callOk(handler, checkIns.checkIn, { signUpId }, world.staff.office)
    return { signUpId, missing: ['居民 乙'] }
  },
  'checkIns.undo': async (world, where) => ({ signUpId: (await world.helping(where)).id, ...because }),
  'checkIns.undoCheckOut': async (world, where) => {
    const { id: signUpId } = await world.helping(where)
    await callOk(handler, checkIns.checkOut, { signUpId }, world.staff.office)
    return { signUpId, ...because }
  },
  'checkIns.seen': async (world, where) => ({ signUpId: (await world.helping(where)).id, nonces: [aScan().nonce] }),
  'checkIns.roster': ({ standing }, where) => sessionOf(standing[where]),
  'checkIns.venueCode': ({ standing }, where) => sessionOf(standing[where]),
}
