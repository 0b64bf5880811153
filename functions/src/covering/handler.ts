import { covering } from '@mulin/shared/hazards/covering'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { coverPhoto } from './cover-photo.ts'
import { originalPhoto } from './original-photo.ts'
import { uncoverPhoto } from './uncover-photo.ts'

export const handler = serve(covering, { cover: coverPhoto, uncover: uncoverPhoto, original: originalPhoto }, dutiesOf)
