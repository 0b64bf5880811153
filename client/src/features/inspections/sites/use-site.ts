import { inspections } from '@mulin/shared/inspections/endpoints'
import type * as z from 'zod'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'

export type SiteFile = z.output<typeof inspections.site.output>

/** Kept on the phone: there is no network where bikes are charged. */
export const useSite = (siteId: string) =>
  useAnswer(['site', siteId], () => api(inspections).site({ siteId }), {
    keep: inspections.site.output,
    isOwn: true,
  })
