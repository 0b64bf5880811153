import type { SentTo } from '@mulin/shared/endpoint'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { newId } from '../../src/platform/ids.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

type Site = Omit<SentTo<typeof siteRegister.add>, 'requestId'>

const property = { unitId: 'property-01', unitName: '物业公司 01', personName: '物业负责人 01', phone: '13800004001' }

/** The places of the news page, and the kinds it does not name, under role names. */
const sites: readonly Site[] = [
  {
    ...property,
    kind: 'ebike_charging',
    name: '淮水大厦地下充电点',
    estateId: 'huaishui',
    address: '地下一层',
    risk: 'high',
  },
  { ...property, kind: 'high_rise', name: '淮水大厦', estateId: 'huaishui', address: '整栋', risk: 'high' },
  {
    ...property,
    kind: 'underground_garage',
    name: '太宇一区地下车库',
    estateId: 'taiyu-e1',
    address: '1 号楼地下',
    risk: 'medium',
  },
  {
    kind: 'shop',
    name: '太宇二区沿街商铺 01',
    estateId: 'taiyu-e2',
    address: '5 号楼底层',
    risk: 'medium',
    unitName: '商铺 01',
    personName: '店主 01',
    phone: '13800004002',
  },
  {
    kind: 'ebike_charging',
    name: '沿河一区充电棚',
    estateId: 'yanhe-e1',
    address: '7 号楼北侧',
    risk: 'low',
    unitId: 'property-02',
    unitName: '物业公司 02',
    personName: '物业负责人 02',
    phone: '13800004003',
  },
]

/** The register. The first one is the charging place. */
export async function addSites(people: People, at: Calendar): Promise<string[]> {
  const add = (site: Site) => ask(siteRegister.add, { ...site, requestId: newId('sit') }, people('office'))
  const added: string[] = []
  for (const site of sites) added.push(await happening(at([-40, '10:00']), async () => (await add(site)).id))
  return added
}
