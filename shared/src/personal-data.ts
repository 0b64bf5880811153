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
  text.replace(
    /(^|\D)((?:\+|00)?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/g,
    (_all, before: string, abroad: string | undefined, phone: string) =>
      `${before}${abroad ?? ''}${maskPhone(phone.replace(/[ -]/g, ''))}`,
  )

/** The same with the numbers of flats: 501室, 3号楼501, 3号楼2-501, 3-2-501, 五楼 501; not with years, volts, money or counts. */
export const withoutDoors = (text: string) =>
  text
    .replace(/(^|[^\d-])(\d{1,3}[-－—]\d{1,3}[-－—])\d{3,4}(?![\d-])/g, `$1$2${hidden}`)
    .replace(
      /((?:号楼|栋|幢|座|单元|#)\s*(?:\d{1,3}[-－—])?)\d{3,4}(?!\d|-\d{1,2}-|\s*(?:年|[kK]?[vV]|伏|元|米|公里|户))/g,
      `$1${hidden}`,
    )
    .replace(
      /([一二三四五六七八九十\d][楼层]\s*)\d{3,4}(?![\d-]|\s*(?:年|[kK]?[vV]|伏|瓦|元|米|平|公里|户|人|辆|个))/g,
      `$1${hidden}`,
    )
    .replace(/(楼\s*)\d{3,4}(?=\s*号)/g, `$1${hidden}`)
    .replace(/(^|\D)\d{3,4}(?=\s*室)/g, `$1${hidden}`)
    // So many households are no door.
    .replace(/((?:^|[^\d\s共有约近楼栋幢座元#])\s*)\d{3,4}(?=户)/g, `$1${hidden}`)

const hidden = '***'
