import { fileOf } from '../file-answer.ts'
import { Slug } from '../ids.ts'

export const contentTypes = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
} as const

export const Json = fileOf(contentTypes.json)
export const Xml = fileOf(contentTypes.xml)

/** The subdistrict, by the id of its area; where there is one only, nobody has to say it. */
export const jurisdiction = { jurisdiction_id: Slug.optional() }
