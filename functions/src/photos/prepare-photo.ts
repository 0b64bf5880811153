import type { photos } from '@mulin/shared/photos'
import type { UseCase } from '../platform/serve.ts'
import { preparedPhoto } from '../tables/prepared-photos.ts'

export const preparePhoto: UseCase<typeof photos.prepare> = ({ input, personId, now }) =>
  preparedPhoto(personId, input, now)
