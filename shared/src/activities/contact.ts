import * as z from 'zod'

/** A number that everybody may read and call: with area code, mobile, or of a service such as 12345 and 400; spaces are taken off. */
export const ContactPhone = z
  .string()
  .transform((written) => written.replace(/\s/g, '').replace(/[–—－]/g, '-'))
  .pipe(z.string().regex(/^(0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|1\d{4})$/))

/** Whom one calls about an activity; none on what was planned before it had to be said. */
export const Contact = z.object({
  contactPhone: z.string().optional(),
  /** Who answers, where it is not the organiser. */
  contactName: z.string().optional(),
})
export type Contact = z.infer<typeof Contact>

/** As its organiser writes it. */
export const contactPlan = {
  contactPhone: ContactPhone,
  contactName: z.string().trim().min(1).max(20).optional(),
}
