import { fileOf } from '../file-answer.ts'
import { Slug } from '../ids.ts'

export const Json = fileOf('application/json; charset=utf-8')
export const Xml = fileOf('text/xml; charset=utf-8')

/** The subdistrict, by the id of its area. */
export const jurisdiction = { jurisdiction_id: Slug }
