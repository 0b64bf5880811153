import { useEffect } from 'react'
import { useOnline } from '../../../platform/online'
import { useMe } from '../../../queries/use-me'

/** Photos that could not be sent go on by themselves once the network is back, or somebody signed in. */
export function usePhotosGoOn(retryAll: () => void): void {
  const online = useOnline()
  const signedIn = useMe().value !== undefined
  useEffect(() => {
    if (online && signedIn) retryAll()
  }, [online, signedIn, retryAll])
}
