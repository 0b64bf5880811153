import { api } from '../api'
import { takeOverElder } from '../platform/elder-mode'
import { rememberHomePath, useHomePathHere } from '../platform/home-path'
import { useAnswer } from './use-answer'

/** Who is using the app. In a browser where nobody signed in: `not_signed_in` at once, without the network. */
export const useMe = () => useAnswer(['me'], askWhoIAm)

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
  const answer = await api.people.me({})
  if (answer.ok) {
    rememberHomePath(answer.value.areaPath)
    takeOverElder(answer.value.elderMode)
  }
  return answer
}
