import * as z from 'zod'
import { RequestId } from '../ids.ts'
import { LessonId } from '../lessons/lesson.ts'
import { PersonName } from '../personal-data.ts'

/** A signature is drawn on a field of this size. */
export const signatureField = { width: 600, height: 240 } as const

/** Lines in the words of an SVG path, whole numbers only: `M12 30l3 4l-2 5M…`. */
export const SignaturePath = z
  .string()
  .max(6000)
  .regex(/^(M\d{1,3} \d{1,3}(l-?\d{1,3} -?\d{1,3})*)+$/)

/** What the responsible person of the site says to the findings: signs for them, or does not want to. */
export const Acknowledgement = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('signed'), name: PersonName, signature: SignaturePath }),
    z.object({
      kind: z.literal('refused'),
      reason: z.string().trim().min(2).max(200),
      /** Who saw it, e.g. 网格员 01. */
      witness: PersonName,
    }),
  ])
  .meta({ id: 'Acknowledgement' })
export type Acknowledgement = z.infer<typeof Acknowledgement>

const agreed = z.object({ kind: z.literal('agreed') })
const objected = z.object({ kind: z.literal('objected'), words: z.string().trim().min(2).max(200) })

/** What the responsible person says to one finding; it is named by the request that handed it in, also offline. */
export const SaidToFinding = z.discriminatedUnion('kind', [
  agreed.extend({ requestId: RequestId }),
  objected.extend({ requestId: RequestId }),
])
export type SaidToFinding = z.infer<typeof SaidToFinding>

/** The same, as it stands with the finding: nobody said anything to one that was found later, or by a colleague. */
export const FindingSaid = z
  .discriminatedUnion('kind', [agreed, objected, z.object({ kind: z.literal('unsaid') })])
  .meta({ id: 'FindingSaid' })
export type FindingSaid = z.infer<typeof FindingSaid>

/** Undefined where one signature stood for all of it: for an inspection of before, and a finding stored before. */
export function saidTo(requestId: string | undefined, said: readonly SaidToFinding[] | undefined) {
  if (!said || requestId === undefined) return undefined
  const one = said.find((other) => other.requestId === requestId)
  if (!one) return { kind: 'unsaid' } as const
  return one.kind === 'objected' ? { kind: one.kind, words: one.words } : { kind: one.kind }
}

/** A lesson that was taught on the site, and to whom. */
export const Taught = z
  .object({
    lessonId: LessonId,
    people: z.number().int().min(1).max(500),
    audience: z.enum(['operators', 'residents', 'property_staff', 'shop_staff']),
  })
  .meta({ id: 'Taught' })
export type Taught = z.infer<typeof Taught>
