import * as z from 'zod'

// An id says what it names: a prefix of three letters and a ULID, 30 characters in all,
// so that `a=<id>` still fits the 32 characters of a mini-program code's scene.
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`))

export const PersonId = id('per')
export const DutyId = id('dut')
export const ActivityId = id('act')
export const SessionId = id('ses')
export const SignUpId = id('sgn')
export const PhotoId = id('pho')
export const HazardId = id('haz')
export const VisitId = id('vis')
export const VolunteerId = id('vol')
export const NoticeId = id('not')
export const HoursId = id('hrs')
export const ScoreId = id('sco')
export const SiteId = id('sit')
export const InspectionId = id('ins')
export const ApiKeyId = id('key')
export const ReferralId = id('ref')

/** Names of what staff configure: areas, units, matters, categories. Short, stable, readable in an address. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)

/**
 * Made by the client together with a draft (a ULID) and sent with every creating call: the same id again gives the same
 * answer and no second effect, the same id with other content is refused.
 */
export const RequestId = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/)

/** Six digits that a person shows for a few minutes (as digits or as a QR code): who knows it was shown it. */
export const PersonCode = z.string().regex(/^\d{6}$/)
