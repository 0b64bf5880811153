import { idOf } from '@mulin/shared/areas'
import { type Duty, type duties, mayDecideIn, Unit } from '@mulin/shared/duties'
import type { InputOf } from '@mulin/shared/endpoint'
import { isOffered } from '@mulin/shared/offered'
import { Refusal } from '@mulin/shared/refusals'
import { type Role, rolesOfUnits } from '@mulin/shared/roles'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { addDuty } from '../tables/duties.ts'
import { keys } from '../tables/keys.ts'
import { behindCode, usePersonCode } from '../tables/people.ts'
import type { Item } from '../tables/reading.ts'
import { createOnce, earlierAnswer, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'

type Grant = UseCase<typeof duties.grant>

export const grantDuty: Grant = async (call) => {
  const { input, actor, personId, now, refuse } = call
  const { requestId, ...content } = input
  const { code, ...granted } = content
  const request = { personId, requestId, content }
  const faults = faultsOf(input)
  if (faults.length > 0) throw new Refusal('invalid_input', 'These fields contradict others', { fields: faults })
  if (!mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')

  const [[remembered, ...found], holderId] = await Promise.all([
    getItems([requestKey(request), keys.area(idOf(input.areaPath)), keys.unit(input.unitId ?? '-')]),
    behindCode(code),
  ])
  const earlier = earlierAnswer<Duty>(remembered, request)
  if (earlier) return earlier
  refuseUnknown(call, found)
  if (holderId === undefined) throw refuse('person_code_unknown')

  const duty: Duty = { ...granted, id: newId('dut'), personId: holderId, version: 1 }
  const done = await createOnce(request, duty, [
    usePersonCode(code, holderId),
    addDuty(duty, { grantedBy: personId, grantedAt: now }),
  ])
  if ('lost' in done) throw refuse('person_code_used')
  return done.answer
}

const isOfUnit = (role: Role) => rolesOfUnits.includes(role)

function faultsOf({ role, unitId, from, until }: InputOf<typeof duties.grant>): string[] {
  return [
    ...(isOfUnit(role) === (unitId !== undefined) ? [] : ['unitId']),
    ...(until !== undefined && until < from ? ['until'] : []),
  ]
}

function refuseUnknown({ input, refuse }: Parameters<Grant>[0], [area, unit]: (Item | undefined)[]) {
  if (area?.['path'] !== input.areaPath) throw refuse('area_not_found')
  if (!isOfUnit(input.role)) return
  const known = unit && Unit.parse(unit)
  if (!known || !isOffered(known)) throw refuse('unit_not_found')
  if ((known.kind === 'property') !== (input.role === 'property')) throw refuse('unit_not_found')
}
