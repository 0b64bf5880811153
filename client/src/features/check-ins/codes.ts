import { PersonCode, SignUpId } from '@mulin/shared/ids'
import type { Entry } from './queue'

/** Whom a scan or a tick is about. */
export type Who = Pick<Entry['scan'], 'signUpId' | 'code' | 'personCode' | 'venueCode' | 'party' | 'missing'>

/** What a scanned text says of a person, undefined when it is no code of theirs. */
export function personIn(text: string): Who | undefined {
  const written = text.trim()
  if (PersonCode.safeParse(written).success) return { personCode: written }
  return SignUpId.safeParse(written.split('.')[0]).success ? { code: written } : undefined
}

/** The sign-up that a code names; only the server knows whether it is a true one. */
export const signUpIdIn = ({ signUpId, code }: Who) => signUpId ?? code?.split('.')[0]

/** The code of a venue in what it shows: an address, also of the browser app. */
export const venueCodeIn = (text: string) => /[?&]code=(act_[\w.-]+)/.exec(text)?.[1]

/** The session for which a venue shows its code. */
export const sessionIn = (venueCode: string) => venueCode.split('.')[1]
