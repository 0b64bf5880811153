import { type ComponentType, useEffect, useState } from 'react'
import * as z from 'zod'
import { useOnline, useReached } from '../../platform/online'
import { keptOfNobody, keptOwn } from '../../platform/own-storage'
import { usePageShow } from '../../platform/page-life'
import { NoticeStrip } from '../../ui/notice-strip'
import { queueTexts as texts } from './queue-texts'
import OnPhone from './sending-strip'

const Queue = z.object({ waiting: z.array(z.unknown()) })
// What was scanned before anybody signed in is taken over by who does.
const shelves = [keptOwn('check-ins', Queue), keptOfNobody('check-ins', Queue)]
const countWaiting = () => shelves.reduce((sum, shelf) => sum + (shelf.get()?.waiting.length ?? 0), 0)

// Written out, so that a browser loads what sends them only where there are some.
const loadSender =
  process.env.TARO_ENV === 'weapp'
    ? () => Promise.resolve<ComponentType>(OnPhone)
    : () => import('./sending-strip').then((module): ComponentType => module.default)

/** Scans and ticks that are on this phone only: in sight, and on their way, also where nobody checks in. */
export function UnsentCheckIns() {
  const [{ count, looks }, look] = useState(() => ({ count: countWaiting(), looks: 0 }))
  usePageShow(() => look((before) => ({ count: countWaiting(), looks: before.looks + 1 })))
  const isLoaded = useSender(count > 0, looks)
  const online = useOnline()
  if (count === 0) return null
  if (isLoaded && Sender) return <Sender />
  return <NoticeStrip tone="waiting">{online ? texts.queued(count) : texts.offline(count)}</NoticeStrip>
}

let Sender: ComponentType | undefined

/** False as long as it cannot be loaded, as without a network: each look tries again, and each time one is reached. */
function useSender(isWanted: boolean, looks: number): boolean {
  const [isLoaded, setLoaded] = useState(false)
  const [online, reached] = [useOnline(), useReached()]
  useEffect(() => {
    if (!isWanted) return
    loadSender().then(
      (loaded) => {
        Sender = loaded
        setLoaded(true)
      },
      () => undefined,
    )
  }, [isWanted, looks, online, reached])
  return isLoaded
}
