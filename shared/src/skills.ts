import * as z from 'zod'

/** What a volunteer can do, as registered, and what a session may require of its helpers. */
export const Skill = z.enum([
  'visiting',
  'medical',
  'haircut',
  'repair',
  'teaching',
  'mediation',
  'driving',
  'event_help',
])
export type Skill = z.infer<typeof Skill>

/** Those that staff want to see a paper for: a licence to practise, a driving licence. */
export const needsProof: ReadonlySet<Skill> = new Set<Skill>(['medical', 'driving'])
