import { cannedAnswers } from '@mulin/shared/canned-answers'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { listAnswers } from './list-answers.ts'
import { setAnswers } from './set-answers.ts'

export const handler = serve(cannedAnswers, { list: listAnswers, set: setAnswers }, dutiesOf)
