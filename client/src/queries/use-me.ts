import { people } from '@mulin/shared/people'
import { useMemo } from 'react'
import { api } from '../api'
import { takeOverElder } from '../platform/elder-mode'
import { rememberHomePath, useHomePathHere } from '../platform/home-path'
import { keptOwn } from '../platform/own-storage'
import { whoIsSignedIn } from '../platform/session'
import { useAnswer } from './use-answer'

/**
 * Who is using the app; as last known on this device until there is an answer, also where there is no network. In a
 * browser where nobody signed in: `not_signed_in` at once, without the network.
 */
export function useMe() {
  const asked = useAnswer(['me'], askWhoIAm)
  const who = whoIsSignedIn()
  const last = useMemo(() => (who === undefined ? undefined : lastKnown.get()), [who])
  const isWaiting = asked.refusal === undefined || asked.refusal.code === 'unavailable'
  return { ...asked, value: asked.value ?? (isWaiting ? last : undefined) }
}

const lastKnown = keptOwn('me', people.me.output)

export interface Home {
  /** The area path of my estate; before somebody is known, the one last chosen on this device. */
  readonly path: string | undefined
  /** False on a first start until somebody is known: a list for everywhere would be replaced under the finger. */
  readonly isKnown: boolean
}

export function useHome(): Home {
  const { value: me, refusal } = useMe()
  const here = useHomePathHere()
  const path = me ? me.areaPath : here
  return { path, isKnown: path !== undefined || me !== undefined || refusal !== undefined }
}

async function askWhoIAm() {
  const answer = await api(people).me({})
  if (answer.ok) {
    if (answer.value.id === whoIsSignedIn()) lastKnown.set(answer.value)
    rememberHomePath(answer.value.areaPath)
    takeOverElder(answer.value.elderMode)
  }
  return answer
}
