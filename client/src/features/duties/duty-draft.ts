import { PersonCode } from '@mulin/shared/ids'
import { type Role, rolesOfUnits } from '@mulin/shared/roles'
import { newRequestId } from '../../platform/ids'
import { today } from '../../platform/clock'
import { texts } from './texts'

export interface DutyDraft {
  requestId: string
  code: string
  title: string
  role: Role | undefined
  areaId: string | undefined
  unitId: string | undefined
  from: string
  until: string
}

export const blankDuty = (): DutyDraft => ({
  requestId: newRequestId(),
  code: '',
  title: '',
  role: undefined,
  areaId: undefined,
  unitId: undefined,
  from: today(),
  until: '',
})

export const needsUnit = ({ role }: DutyDraft) => role !== undefined && rolesOfUnits.includes(role)

export type DutyFaults = Partial<Record<'code' | 'title' | 'role' | 'area' | 'unit' | 'until', string>>

export function faultsOf(draft: DutyDraft): DutyFaults {
  const wrong: readonly [keyof DutyFaults, boolean, string][] = [
    ['code', !PersonCode.safeParse(draft.code).success, texts.codeMissing],
    ['title', draft.title.trim() === '', texts.titleMissing],
    ['role', draft.role === undefined, texts.roleMissing],
    ['area', draft.areaId === undefined, texts.areaMissing],
    ['unit', needsUnit(draft) && draft.unitId === undefined, texts.unitMissing],
    ['until', draft.until !== '' && draft.until < draft.from, texts.untilWrong],
  ]
  return Object.fromEntries(wrong.flatMap(([field, isWrong, words]) => (isWrong ? [[field, words]] : [])))
}
