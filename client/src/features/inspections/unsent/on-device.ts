import * as z from 'zod'
import { keptOwn } from '../../../platform/own-storage'

const UnsentVisit = z.object({ siteId: z.string(), siteName: z.string() })
export type UnsentVisit = z.infer<typeof UnsentVisit>

const shelf = keptOwn('unsent-visits', z.array(UnsentVisit))

/** Sites whose inspection was begun on this device and is not handed in, by whoever is signed in. */
export const unsentVisits = (): UnsentVisit[] => shelf.get() ?? []

export function rememberVisit({ siteId, siteName }: UnsentVisit): void {
  const all = unsentVisits()
  if (!all.some((one) => one.siteId === siteId)) shelf.set([...all, { siteId, siteName }])
}

export const forgetVisit = (siteId: string): void => shelf.set(unsentVisits().filter((one) => one.siteId !== siteId))
