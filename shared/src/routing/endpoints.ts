import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { Unit } from '../duties.ts'
import { endpoint } from '../endpoint.ts'
import { Handler } from '../hazards/hazard.ts'
import { Slug } from '../ids.ts'
import { Instant } from '../times.ts'
import { NewRoutingRules, RoutingRules, Trial } from './rule.ts'

const answer = z.object({ rules: RoutingRules, version: z.number().int() })

export const routing = {
  rules: endpoint({
    method: 'GET',
    path: '/routing-rules',
    access: 'rules.set',
    summary: 'Who handles what: the first rule that fits decides as soon as a report is taken up; and every unit',
    input: z.object({}),
    output: answer.extend({ units: z.array(Unit) }),
    refusals: [],
  }),
  setRules: endpoint({
    method: 'PUT',
    path: '/routing-rules',
    access: 'rules.set',
    summary: 'Write all of them anew, in their order; `version` is the one that was read',
    input: answer.extend({ rules: NewRoutingRules }),
    output: answer,
    refusals: ['rules_changed', 'unit_not_found', 'category_not_found', 'outside_your_area'],
  }),
  dryRun: endpoint({
    method: 'POST',
    path: '/routing-rules/dry-run',
    access: 'rules.set',
    summary: 'Which rule would fit, who would get it and why the rules before do not fit; changes nothing',
    input: z.object({
      /** A draft; without it the rules that are in force. */
      rules: RoutingRules.optional(),
      categoryId: Slug,
      areaPath: AreaPath,
      /** Now, if left out. */
      at: Instant.optional(),
    }),
    output: z.object({ handler: Handler.optional(), trials: z.array(Trial) }),
    refusals: ['outside_your_area'],
  }),
}
