import { photos } from '@mulin/shared/photos'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { preparePhoto } from './prepare-photo.ts'

export const handler = serve(photos, { prepare: preparePhoto }, dutiesOf)
