import type * as z from 'zod'
import type { Permission } from './roles.ts'
import type { RefusalCode } from './refusals.ts'

/**
 * Who may call: `anyone` needs no session, `resident` is everyone signed in, `staff` holds any duty today,
 * a permission is held through a duty whose term covers today. Areas are checked by the use case, with its actor.
 */
export type Access = 'anyone' | 'resident' | 'staff' | Permission

/** One line of the API: where it is, who may call it, what it takes and gives, how it may refuse. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly access: Access
  readonly summary: string
  /** Also takes a form (application/x-www-form-urlencoded), as others have agreed on. */
  readonly form?: true
  /** One object: query, body and path are merged in this order, so a body never overrides the path. */
  readonly input: z.ZodObject
  /** JSON, `CsvFile` for a download, or `fileOf(type)` for any other file. */
  readonly output: z.ZodType
  readonly refusals: readonly RefusalCode[]
}

/** What a caller writes, before defaults and coercion. */
export type SentTo<E extends Endpoint> = z.input<E['input']>
/** What a use case gets, after them. */
export type InputOf<E extends Endpoint> = z.output<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>
export type RefusalOf<E extends Endpoint> = E['refusals'][number]

/** Keeps every literal of the definition, so that all types above follow from it alone. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition
