import { lazy, Suspense, useState } from 'react'
import * as z from 'zod'
import { keptOwn } from '../../platform/own-storage'
import { usePageShow } from '../../platform/page-life'
import OnPhone from './sending-strip'

const waiting = keptOwn('check-ins', z.object({ waiting: z.array(z.unknown()) }))
const isAnyWaiting = () => (waiting.get()?.waiting.length ?? 0) > 0

// Written out, so that a browser loads what sends them only where there are some.
const Sending = process.env.TARO_ENV === 'weapp' ? OnPhone : lazy(() => import('./sending-strip'))

/** Scans and ticks that are on this phone only: in sight, and on their way, also where nobody checks in. */
export function UnsentCheckIns() {
  const [isAny, show] = useState(isAnyWaiting)
  usePageShow(() => show(isAnyWaiting()))
  return isAny ? (
    <Suspense fallback={null}>
      <Sending />
    </Suspense>
  ) : null
}
