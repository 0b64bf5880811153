import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Refusal } from '@mulin/shared/refusals'
import * as z from 'zod'
import { tableName } from '../platform/environment.ts'
import { expressions } from './expressions.ts'
import { written } from './written.ts'

export interface Key {
  pk: string
  sk: string
}
export type Item = Key & Record<string, unknown>

export const itemFrom = (stored: Record<string, AttributeValue>) => unmarshall(stored) as Item

export type Index = 'gsi1' | 'gsi2' | 'gsi3' | 'gsi4' | 'gsi5'

export interface Reading {
  /** Without an index the table itself is read, consistently. */
  index?: Index
  pk: string
  /** Only sort keys that begin so, or lie between two (both included). */
  begins?: string
  between?: readonly [from: string, to: string]
  newestFirst?: boolean
  limit?: number
  after?: string | undefined
  /** Attributes that must equal a value; every value of a list is welcome. Items left out still count for `limit`. */
  where?: Record<string, string | readonly string[] | undefined>
  only?: readonly string[]
}

export function queryInput(reading: Reading) {
  const { index, pk, begins, between, where = {}, only, after } = reading
  const { name, value, used } = expressions()
  const [pkName, skName] = index ? [`${index}pk`, `${index}sk`] : ['pk', 'sk']
  const range = begins
    ? [`begins_with(${name(skName)}, ${value(begins)})`]
    : between
      ? [`${name(skName)} BETWEEN ${value(between[0])} AND ${value(between[1])}`]
      : []
  const oneOf = ([attribute, values]: [string, string | readonly string[] | undefined]) =>
    values === undefined ? [] : `${name(attribute)} IN (${[values].flat().map(value).join(', ')})`
  return {
    TableName: tableName(),
    IndexName: index,
    ConsistentRead: index === undefined,
    KeyConditionExpression: [`${name(pkName)} = ${value(pk)}`, ...range].join(' AND '),
    FilterExpression: Object.entries(where).flatMap(oneOf).join(' AND ') || undefined,
    ProjectionExpression: only?.map(name).join(', '),
    ScanIndexForward: !reading.newestFirst,
    Limit: reading.limit,
    ExclusiveStartKey: after === undefined ? undefined : written(keyOf(after)),
    ...used(),
  }
}

const CursorKey = z.record(z.string().regex(/^(pk|sk|gsi[1-5](pk|sk))$/), z.string())

/** A cursor as callers see it; `keyOf` reads it back. */
export const cursorOf = (key: Record<string, unknown>) => Buffer.from(JSON.stringify(key)).toString('base64url')

function keyOf(cursor: string): Record<string, string> {
  try {
    return CursorKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new Refusal('invalid_input', 'after: not a cursor')
  }
}

/** The sort key a cursor of that index stands at. */
export const sortKeyIn = (cursor: string, index: Index) => keyOf(cursor)[`${index}sk`] ?? ''

/** The cursor that goes on after this item of that index. */
export const cursorAfter = (item: Item, index?: Index) =>
  cursorOf({
    pk: item.pk,
    sk: item.sk,
    ...(index && { [`${index}pk`]: item[`${index}pk`], [`${index}sk`]: item[`${index}sk`] }),
  })
