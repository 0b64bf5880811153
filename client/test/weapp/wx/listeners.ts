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

/** What `wx.getUpdateManager` gives: a newer version is downloaded, or could not be. */
const ofUpdates = ['UpdateReady', 'UpdateFailed', 'CheckForUpdate']

export const updateManager = (host: Host) => ({
  ...Object.fromEntries(
    ofUpdates.map((event) => [`on${event}`, (listener: Listener) => void listenersOf(host, event).add(listener)]),
  ),
  applyUpdate: () => void host.phone.calls.push('applyUpdate'),
})

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
