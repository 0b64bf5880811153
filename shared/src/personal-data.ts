import * as z from 'zod'

/** A name as people write it: Chinese or other letters, spaces and the middle dot inside. */
export const PersonName = z
  .string()
  .trim()
  .regex(/^[\p{L}][\p{L}\p{M}\p{N} ·.'-]*$/u)
  .max(30)

/** A mobile number of mainland China; spaces, dashes and +86 are taken off. */
export const Phone = z
  .string()
  .transform((written) => written.replace(/[\s-]/g, '').replace(/^(\+|00)86/, ''))
  .pipe(z.string().regex(/^1[3-9]\d{9}$/))

/** `138****8000` */
export const maskPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
/** `张*`, `欧阳**`: the first letter stays, the others are counted. */
export const maskName = (name: string) => [...name].map((letter, index) => (index === 0 ? letter : '*')).join('')

/** What somebody wrote, with the mobile numbers in it masked. */
export const withoutPhones = (text: string) =>
  text.replace(/(?<!\d)1[3-9]\d([ -]?)\d{4}\1\d{4}(?!\d)/g, (phone) => maskPhone(phone.replace(/[ -]/g, '')))
