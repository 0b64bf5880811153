import { siteRegister } from '@mulin/shared/inspections/site-register'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { addSite } from './add-site.ts'
import { changeSite } from './change-site.ts'
import { listSites } from './list-sites.ts'
import { readSite } from './read-site.ts'
import { revealResponsible } from './reveal-responsible.ts'

export const handler = serve(
  siteRegister,
  { list: listSites, one: readSite, add: addSite, change: changeSite, revealResponsible },
  dutiesOf,
)
