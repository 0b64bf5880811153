import { useEffect, useState } from 'react'
import { now } from '../../platform/clock'
import { isWaiting } from './queue'
import { record } from './scan'

/** In a browser, before anybody signed in: the code ends meanwhile, so the scan is written down, for whoever does next. */
export function useEarlyScan(code: string | undefined, isNobody: boolean) {
  const [at] = useState(now)
  useEffect(() => {
    if (code !== undefined && isNobody && !isWaiting(code)) record('in', { venueCode: code }, { at })
  }, [code, isNobody, at])
}
