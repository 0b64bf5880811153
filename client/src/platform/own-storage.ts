import type * as z from 'zod'
import { whoIsSignedIn } from './session'
import { type Kept, kept, keptKeys } from './storage'

/** As `kept`, but of whoever is signed in: who signs in next on the same device has their own. */
export function keptOwn<Shape extends z.ZodType>(key: string, shape: Shape): Kept<z.output<Shape>> {
  const own = () => kept(keyOf(key, whoIsSignedIn()), shape)
  return {
    get: () => own().get(),
    set: (value) => own().set(value),
    remove: () => own().remove(),
  }
}

/** What was kept under that key before anybody signed in. */
export const keptOfNobody = <Shape extends z.ZodType>(key: string, shape: Shape) => kept(keyOf(key, undefined), shape)

/** What everybody who used the device kept under that key. */
export const keptOfAll = <Shape extends z.ZodType>(key: string, shape: Shape) =>
  keptKeys()
    .filter((name) => name.startsWith(keyOf(key, '')))
    .map((name) => kept(name, shape))

/** What whoever is signed in kept under keys that begin so: how each goes on. */
export function ownKeys(beginning: string): string[] {
  const end = keyOf('', whoIsSignedIn())
  return keptKeys()
    .filter((name) => name.startsWith(beginning) && name.endsWith(end))
    .map((name) => name.slice(beginning.length, -end.length))
}

const keyOf = (key: string, personId = 'nobody') => `${key}:${personId}`
