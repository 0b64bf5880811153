import { matters } from '@mulin/shared/matters'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { listMatters } from './list-matters.ts'
import { myVisits } from './my-visits.ts'
import { openVisit } from './open-visit.ts'
import { rateVisit } from './rate-visit.ts'
import { ratingsOfMatter } from './ratings-of-matter.ts'

export const handler = serve(
  matters,
  { list: listMatters, ratings: ratingsOfMatter, openVisit, myVisits, rate: rateVisit },
  dutiesOf,
)
