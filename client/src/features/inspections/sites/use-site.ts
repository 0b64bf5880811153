import { siteRegister } from '@mulin/shared/inspections/site-register'
import type * as z from 'zod'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'

export type SiteFile = z.output<typeof siteRegister.one.output>

/** Kept on the phone: there is no network where bikes are charged. */
export const useSite = (siteId: string) =>
  useAnswer(['site', siteId], () => api(siteRegister).one({ siteId }), {
    keep: siteRegister.one.output,
    isOwn: true,
  })
