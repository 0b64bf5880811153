import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Checklist, ChecklistItems } from './checklist.ts'
import { SiteKind } from './site.ts'

/** What is looked at; part of `inspections`. */
export const checklists = {
  checklists: endpoint({
    method: 'GET',
    path: '/checklists',
    access: 'rules.set',
    summary: 'The checklist of each kind of site, as new inspections begin with it',
    input: z.object({}),
    output: z.object({ checklists: z.array(Checklist) }),
    refusals: [],
  }),
  setChecklist: endpoint({
    method: 'PUT',
    path: '/checklists/{kind}',
    access: 'rules.set',
    summary: 'Write it anew; `version` is the one that was read, 0 for the first. Inspections that began keep theirs',
    input: z.object({ kind: SiteKind, version: z.number().int().min(0), items: ChecklistItems }),
    output: Checklist,
    refusals: ['checklist_changed', 'category_not_found', 'outside_your_area'],
  }),
}
