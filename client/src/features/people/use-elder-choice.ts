import { people } from '@mulin/shared/people'
import { api } from '../../api'
import { setElder, useElder } from '../../platform/elder-mode'
import { useMe } from '../../queries/use-me'

/** Holds on this device at once, and on the next one through the account. */
export function useElderChoice(): [on: boolean, choose: (on: boolean) => void] {
  const on = useElder()
  const { value: me } = useMe()
  const choose = (next: boolean) => {
    setElder(next)
    if (me) void api(people).update({ elderMode: next })
  }
  return [on, choose]
}
