import { routing } from '@mulin/shared/routing/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { dryRun } from './dry-run.ts'
import { readRules } from './read-rules.ts'
import { setRules } from './set-rules.ts'

export const handler = serve(routing, { rules: readRules, setRules, dryRun }, dutiesOf)
