import type { Handler } from '../serve.ts'
import { withFormat } from './accept.ts'
import { withOpen311Errors } from './errors.ts'

/** What GeoReport v2 has of its own: formats by ending or by `Accept`, and errors in either. */
export const open311Handler = (handler: Handler): Handler => withFormat(withOpen311Errors(handler))
