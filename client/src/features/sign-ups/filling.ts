import type { Photo } from '@mulin/shared/photos'
import type { Asked } from './asked'
import type { Faults } from './faults'
import type { useSignUpDraft } from './sign-up-draft'

/** What the fields of who takes part are filled into: a new sign-up, or one that is changed. */
export interface Filling extends Pick<ReturnType<typeof useSignUpDraft>, 'draft' | 'change' | 'changePhotos'> {
  asked: Asked
  faults: Faults
  /** Answers of before that are photos. */
  photosBefore?: readonly Photo[] | undefined
}
