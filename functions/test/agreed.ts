import { grouped } from '../src/platform/grouped.ts'
import type { anActivity } from './activities.ts'
import { itemsWhere } from './items.ts'

type Activity = Pick<Awaited<ReturnType<typeof anActivity>>, 'id' | 'sessions'>

/** The rows of the session by state, after counters, waiting list and rows were found to agree. */
export async function agreed({ id, sessions }: Activity, capacity: number) {
  const sessionId = sessions[0]!.id
  const items = await itemsWhere((item) => item['sessionId'] === sessionId || item.pk === `WAITING#${id}`)
  const rows = items.filter(({ sk }) => sk.startsWith('SIGNUP#'))
  const seats = items.filter(({ sk }) => sk.startsWith(`SEATS#${sessionId}#participant`))
  const list = items.find(({ pk }) => pk === `WAITING#${id}`)
  const sum = (name: string) => seats.reduce((total, one) => total + Number(one[name] ?? 0), 0)
  const byState = grouped(rows, ({ state }) => String(state))
  const idsIn = (state: string) => (byState.get(state) ?? []).map((row) => String(row['id']))
  const inList = (name: string) => ((list?.[name] ?? []) as { id: string }[]).map((one) => one.id)

  expect(sum('taken')).toBe(idsIn('confirmed').length + idsIn('offered').length)
  expect(sum('free')).toBe(capacity - sum('taken'))
  expect(sum('waiting')).toBe(idsIn('waiting').length)
  expect(inList('waiting').toSorted()).toEqual(idsIn('waiting').toSorted())
  expect(inList('offers').toSorted()).toEqual(idsIn('offered').toSorted())
  expect(new Set(rows.filter(({ state }) => isOn(state)).map((row) => row['personId'])).size).toBe(
    rows.filter(({ state }) => isOn(state)).length,
  )
  expect(inList('waiting').length === 0 || sum('free') === 0).toBe(true)
  return { confirmed: idsIn('confirmed'), offered: idsIn('offered'), waiting: inList('waiting') }
}

const isOn = (state: unknown) => ['confirmed', 'offered', 'waiting'].includes(String(state))
