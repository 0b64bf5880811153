import { type Entry, type EventResults, publicName, type RankedEntry } from '@mulin/shared/results/result'
import { seal, unseal } from '../platform/sealing.ts'
import type { KnownEvent, StoredEntry } from './results.ts'

const register = (activityId: string) => `activity:${activityId}`

/** For storage: the public name, and the whole one, sealed, where it differs. */
export function withPublicName(activityId: string, entry: RankedEntry, fullNames: boolean): StoredEntry {
  const name = publicName(entry, fullNames)
  return name === entry.name ? entry : { ...entry, name, sealedName: seal(entry.name, register(activityId)) }
}

/** With whole names, for who writes them down. */
export const withWholeNames = (activityId: string, event: KnownEvent): EventResults => ({
  ...event,
  entries: event.entries.map(({ sealedName, ...entry }) =>
    sealedName === undefined ? entry : { ...entry, name: unseal(sealedName, register(activityId)) },
  ),
})

interface Named {
  entries: readonly Entry[]
  fullNames?: boolean | undefined
}

/** What is written down once names are forgotten names persons as the public reads them, whatever they agreed to. */
export const nameable = <Draft extends Named>(draft: Draft, areForgotten: boolean): Draft =>
  areForgotten ? { ...draft, fullNames: false, entries: draft.entries.map(withoutWholeName) } : draft

/** Nor does a sign-up lead back to the person then. */
export const withoutWholeName = <E extends Entry>(entry: E): E => ({
  ...entry,
  signUpId: undefined,
  name: publicName(entry, false),
})
