import { siteRegister } from '@mulin/shared/inspections/site-register'
import type { RiskLevel, Site, SiteKind } from '@mulin/shared/inspections/site'
import { newRequestId } from '../../../platform/ids'
import { texts } from './texts'

export interface SiteDraft {
  requestId: string
  kind: SiteKind
  risk: RiskLevel
  name: string
  estateId: string | undefined
  address: string
  unitId: string | undefined
  unitName: string
  personName: string
  phone: string
}

const blank = {
  kind: 'ebike_charging',
  risk: 'medium',
  name: '',
  estateId: undefined,
  address: '',
  unitId: undefined,
  unitName: '',
} as const

/** Who answers for it is not filled in: only the masked words are known here. */
export const startOf = (site: Site | undefined): SiteDraft => {
  const { kind, risk, name, estateId, address, unitId, unitName } = site ?? blank
  const known = { kind, risk, name, estateId, address, unitId, unitName }
  return { requestId: newRequestId(), ...known, personName: '', phone: '' }
}

export const writtenIn = ({ personName, phone, unitId, estateId = '', ...words }: SiteDraft) => ({
  ...words,
  estateId,
  ...(unitId !== undefined && { unitId }),
  ...(personName.trim() !== '' && { personName }),
  ...(phone.trim() !== '' && { phone }),
})

type Faults = Partial<Record<keyof typeof texts.missing, string>>

/** What the server would not take, by field. */
export function faultsIn(draft: SiteDraft): Faults {
  const { error } = siteRegister.add.input.safeParse(writtenIn(draft))
  const fields = new Set(error?.issues.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(texts.missing).filter(([field]) => fields.has(field)))
}
