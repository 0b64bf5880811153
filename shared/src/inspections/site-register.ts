import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { endpoint } from '../endpoint.ts'
import { RequestId, SiteId } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { Checklist } from './checklist.ts'
import { Finding, InspectionRow } from './inspection.ts'
import { RiskLevel, Site, SiteKind, siteWords } from './site.ts'

/** The places that are inspected. */
export const siteRegister = {
  list: endpoint({
    method: 'GET',
    path: '/sites',
    access: 'inspections.attend',
    summary: 'The register of sites of my area or of one in it, or for units outside of those they answer for',
    input: z.object({
      areaPath: AreaPath.optional(),
      kind: SiteKind.optional(),
      risk: RiskLevel.optional(),
      /** In its name, its address or the name of who answers for it. */
      words: z.string().trim().min(1).max(40).optional(),
      ...pageInput,
    }),
    output: z.object({ sites: z.array(Site), next: Cursor.optional() }),
    refusals: ['outside_your_area'],
  }),
  one: endpoint({
    method: 'GET',
    path: '/sites/{siteId}',
    access: 'inspections.attend',
    summary: 'A site with its checklist, its inspections and findings, newest first',
    input: z.object({ siteId: SiteId }),
    output: z.object({
      site: Site,
      /** Of the inspection that is going on, else the newest. */
      checklist: Checklist.optional(),
      inspections: z.array(InspectionRow),
      findings: z.array(Finding),
    }),
    refusals: ['site_not_found'],
  }),
  add: endpoint({
    method: 'POST',
    path: '/sites',
    access: 'sites.manage',
    summary: 'Put a site into the register',
    input: z.object({ requestId: RequestId, ...siteWords }),
    output: Site,
    refusals: ['estate_not_found', 'unit_not_found', 'outside_your_area', 'request_id_reused'],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/sites/{siteId}',
    access: 'sites.manage',
    summary: 'Set a site right; its estate stays. Without a name and a phone of a person those known are kept',
    input: z.object({ siteId: SiteId, version: z.number().int(), ...siteWords }).omit({ estateId: true }),
    output: Site,
    refusals: ['site_not_found', 'site_changed', 'unit_not_found'],
  }),
  revealResponsible: endpoint({
    method: 'POST',
    path: '/sites/{siteId}/reveal-responsible',
    access: 'inspections.lead',
    summary: 'The whole name and number of who answers for a site; that somebody looked is recorded',
    input: z.object({ siteId: SiteId }),
    output: z.object({ name: z.string().optional(), phone: z.string().optional() }),
    refusals: ['site_not_found'],
  }),
}
