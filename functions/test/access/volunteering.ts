import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { addCertificate, putIssuer, storedCertificate } from '../../src/tables/certificates.ts'
import type { StoredHours } from '../../src/tables/hours.ts'
import { keys } from '../../src/tables/keys.ts'
import { newVolunteer } from '../../src/tables/volunteers.ts'
import { transact } from '../../src/tables/transact.ts'
import { aCertificate, issuer } from '../certificates.ts'
import { aShiftOver, someHours } from '../hours.ts'

type Where = 'near' | 'far'

const areaOf = { near: 'luotang/taiyu', far: 'luotang/yanhe' } as const
const because = { reason: '经核实不在范围' }

/** Hours of shifts and certificates over them, of the owners of what is near and far. */
export function volunteeringMakers(owners: Record<Where, string>) {
  const served = async (where: Where, state: StoredHours['state'] = 'pending') => {
    const { id, version } = await someHours({ personId: owners[where], areaPath: areaOf[where], state })
    return { hoursId: id, requestId: newId('hrs'), version }
  }
  /** A shift that is over, for which nobody was checked in. */
  const missed = async (where: Where) => {
    const shift = await aShiftOver(owners[where])
    return { signUpId: shift.id, requestId: newId('hrs') }
  }
  const serve = async (where: Where) => {
    await transact([putIssuer(issuer), approving(owners[where])])
    await someHours({ personId: owners[where], areaPath: areaOf[where], state: 'confirmed' })
  }
  // Written as it is: who is approved for a call of their own could not register in another.
  const certified = async (where: Where) => {
    const certificate = aCertificate()
    await transact([addCertificate(storedCertificate(certificate, { id: owners[where], areaPath: areaOf[where] }))])
    return certificate
  }
  /** One of those who are volunteers from then on. */
  const register = async (where: Where) => {
    const [id, personId] = [newId('vol'), owners[where]]
    const offer = { skills: ['haircut' as const], times: ['weekend_day' as const], registeredAt: now(), dueAt: now() }
    const who = { id, areaPath: areaOf[where], name: '居民 甲', phone: '13800008000' }
    const volunteer = newVolunteer({ id: personId, elderMode: false }, { ...offer, ...who })
    await transact([
      { put: { ...volunteer, state: 'approved', ...keys.volunteer(id) } },
      { update: keys.person(personId), set: { volunteer: { id, state: 'approved' } } },
    ])
    return { volunteerId: id }
  }
  // Everybody asks about the same one.
  const once: Partial<Record<Where, ReturnType<typeof register>>> = {}
  const registered = (where: Where) => (once[where] ??= register(where))
  return { served, missed, serve, certified, registered, volunteers: owners }
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
  'volunteers.addSkills': async (world, where) => ({ ...(await world.registered(where)), skills: ['repair'] }),

  'hours.mine': () => ({}),
  'hours.claim': async (world, where) => ({ ...(await world.missed(where)), ...because }),
  'hours.dispute': async (world, where) => ({ ...(await world.served(where)), ...because }),
  'hours.list': (_world, where) => ({ areaPath: areaOf[where] }),
  'hours.confirm': (world, where) => world.served(where),
  'hours.correct': async (world, where) => ({ ...(await world.served(where)), minutes: 60, ...because }),
  'hours.answer': async (world, where) => ({ ...(await world.served(where, 'disputed')), ...because }),

  'certificates.issue': async (world, _where, asker) => {
    if (asker === world.volunteers.near) await world.serve('near')
    // Who took over a shift before is no volunteer here.
    else if (asker !== '') await transact([{ update: keys.person(asker), remove: ['volunteer'] }])
    return { requestId: newId('hrs') }
  },
  'certificates.issuer': () => ({}),
  'certificates.setIssuer': () => ({ ...issuer, head: '负责人 01' }),
  'certificates.mine': () => ({}),
  // Far is a number that was never given.
  'certificates.check': async (world, where) => ({
    number: where === 'near' ? (await world.certified('near')).number : 'ZY2026-0000-0000',
  }),
  'posters.ofHours': async (world, where) => ({ number: (await world.certified(where)).number }),
  'certificates.withdraw': async (world, where) => ({ number: (await world.certified(where)).number, ...because }),
}
