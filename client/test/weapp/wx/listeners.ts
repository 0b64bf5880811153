import type { Host, Listener } from '../engine/host'

const events = [
  'NetworkStatusChange',
  'NetworkWeakChange',
  'ThemeChange',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'MemoryWarning',
  'WindowResize',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'NeedPrivacyAuthorization',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
]

/** `wx.on…` and `wx.off…`. */
export function listenersApi(host: Host) {
  return Object.fromEntries(
    events.flatMap((event) => [
      [`on${event}`, (listener: Listener) => void listenersOf(host, event).add(listener)],
      [`off${event}`, (listener?: Listener) => forget(host, event, listener)],
    ]),
  )
}

function listenersOf(host: Host, event: string): Set<Listener> {
  const known = host.listeners.get(event) ?? new Set()
  host.listeners.set(event, known)
  return known
}

function forget(host: Host, event: string, listener: Listener | undefined) {
  if (listener) listenersOf(host, event).delete(listener)
  else listenersOf(host, event).clear()
}
