import { certificateAddress } from '@mulin/shared/h5-address'
import type { posters } from '@mulin/shared/posters'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { certificateFrom, certificateOf } from '../tables/certificates.ts'
import { draw } from './draw.ts'
import { drawHours } from './hours-sheet.ts'
import { drawn } from './kept-pictures.ts'
import { sheet } from './look.ts'
import { hoursTexts } from './texts.ts'

/** For its owner, because it has the whole name. It never changes, and a withdrawn one is not handed out any more. */
export const hoursCertificate: UseCase<typeof posters.ofHours> = async ({ input: { number }, personId, refuse }) => {
  const found = await certificateOf(number)
  if (found?.personId !== personId) throw refuse('certificate_not_found')
  if (found.withdrawnAt !== undefined) throw refuse('certificate_already_withdrawn')
  const url = h5Url() && certificateAddress(h5Url(), number)
  const content = await drawn(number, async () =>
    (await draw(drawHours(certificateFrom(found), url), sheet)).toString('base64'),
  )
  return { fileName: hoursTexts.fileName(number), content, base64: true }
}
