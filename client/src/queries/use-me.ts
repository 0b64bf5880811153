import { api } from '../api'
import { takeOverElder } from '../platform/elder-mode'
import { rememberHomePath, useHomePathHere } from '../platform/home-path'
import { useAnswer } from './use-answer'

/** Who is using the app. In a browser where nobody signed in: `not_signed_in` at once, without the network. */
export const useMe = () => useAnswer(['me'], askWhoIAm)

/** The area path of my estate; before somebody is known, the one last chosen on this device. */
export function useHomePath(): string | undefined {
  const { value: me } = useMe()
  const here = useHomePathHere()
  return me ? me.areaPath : here
}

async function askWhoIAm() {
  const answer = await api.people.me({})
  if (answer.ok) {
    rememberHomePath(answer.value.areaPath)
    takeOverElder(answer.value.elderMode)
  }
  return answer
}
