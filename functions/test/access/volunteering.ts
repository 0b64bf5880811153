import { certificates } from '@mulin/shared/certificates/endpoints'
import { handler as certificateHandler } from '../../src/certificates/handler.ts'
import { newId } from '../../src/platform/ids.ts'
import { putIssuer } from '../../src/tables/certificates.ts'
import type { StoredHours } from '../../src/tables/hours.ts'
import { keys } from '../../src/tables/keys.ts'
import { transact } from '../../src/tables/transact.ts'
import { callOk } from '../call.ts'
import { someHours } from '../hours.ts'

type Where = 'near' | 'far'

const areaOf = { near: 'luotang/taiyu', far: 'luotang/yanhe' } as const
const because = { reason: '经核实不在范围' }

/** Hours of shifts and certificates over them, of the owners of what is near and far. */
export function volunteeringMakers(owners: Record<Where, string>) {
  const served = async (where: Where, state: StoredHours['state'] = 'pending') => {
    const { id } = await someHours({ personId: owners[where], areaPath: areaOf[where], state })
    return { hoursId: id, requestId: newId('hrs') }
  }
  const certified = async (where: Where) => {
    await transact([putIssuer({ name: '罗塘街道', contact: '党群服务中心' }), approving(owners[where])])
    await someHours({ personId: owners[where], areaPath: areaOf[where], state: 'confirmed' })
    return callOk(certificateHandler, certificates.issue, { requestId: newId('hrs') }, owners[where])
  }
  return { served, certified, volunteers: owners }
}

const approving = (personId: string) => ({
  update: keys.person(personId),
  set: { volunteer: { id: newId('vol'), state: 'approved' } },
})

type Makers = ReturnType<typeof volunteeringMakers>

export const volunteeringInputs: Record<
  string,
  (world: Makers, where: Where, asker: string) => Record<string, unknown> | Promise<Record<string, unknown>>
> = {
  'hours.mine': () => ({}),
  'hours.dispute': async (world, where) => ({ ...(await world.served(where)), ...because }),
  'hours.list': (_world, where) => ({ areaPath: areaOf[where] }),
  'hours.confirm': (world, where) => world.served(where),
  'hours.correct': async (world, where) => ({ ...(await world.served(where)), minutes: 60, ...because }),
  'hours.answer': async (world, where) => ({ ...(await world.served(where, 'disputed')), ...because }),

  'certificates.issue': async (world, _where, asker) => {
    if (asker === world.volunteers.near) await world.certified('near')
    return { requestId: newId('hrs') }
  },
  'certificates.mine': () => ({}),
  // Far is a number that was never given.
  'certificates.check': async (world, where) => ({
    number: where === 'near' ? (await world.certified('near')).number : 'ZY2026-0000-0000',
  }),
  'certificates.withdraw': async (world, where) => ({ number: (await world.certified(where)).number, ...because }),
}
