import * as z from 'zod'

export const IdentityType = z.enum(['identity_card', 'residence_permit', 'passport'])
export type IdentityType = z.infer<typeof IdentityType>

const trimmed = (written: string) => written.replace(/\s/g, '').toUpperCase()
const CardNumber = z.string().transform(trimmed).pipe(z.string().refine(isCardNumber))
const PassportNumber = z
  .string()
  .transform(trimmed)
  .pipe(z.string().regex(/^[A-Z0-9]{5,15}$/))

/** A document that says who somebody is, as 民政部令第67号 has it on a certificate. The permit of 港澳台居民 is numbered as the card is. */
export const Identity = z
  .discriminatedUnion('type', [
    z.object({ type: z.enum(['identity_card', 'residence_permit']), number: CardNumber }),
    z.object({ type: z.literal('passport'), number: PassportNumber }),
  ])
  .meta({ id: 'Identity' })
export type Identity = z.infer<typeof Identity>

/** All that whoever checks a certificate compares. */
export const endOfIdentity = ({ number }: Identity) => number.slice(-4)

/** GB 11643: seventeen digits and the check character of ISO 7064 MOD 11-2. */
function isCardNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const sum = [...number].reduce(
    (sofar, character) => (sofar * 2 + (character === 'X' ? 10 : Number(character))) % 11,
    0,
  )
  return sum === 1
}
