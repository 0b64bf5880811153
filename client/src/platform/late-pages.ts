import { isWeapp } from './target'
import { say } from './toast'

const betweenReloadsMs = 60_000
const reloadedAt = 'page-reloaded-at'

/**
 * In a browser a page comes over the network when it is first opened. When it does not come, its address is shown all
 * the same: loading that opens it, once there is a network, or after a release has renamed everything.
 */
export function watchLatePages(): void {
  if (isWeapp) return
  const startedAt = Date.now()
  let wanted: string | undefined
  window.addEventListener('unhandledrejection', (event) => {
    if (event.reason?.name !== 'ChunkLoadError') return
    event.preventDefault()
    if (window.navigator.onLine) return void openAgain(startedAt)
    wanted = window.location.href
    say('没有网络，连上网后会打开这一页')
  })
  window.addEventListener('online', () => {
    if (window.location.href === wanted) window.location.reload()
  })
}

/** Never twice in a row: what a fresh start does not bring, another does not either. */
async function openAgain(startedAt: number) {
  if (Date.now() - lastReload(startedAt) > betweenReloadsMs && (await isReachable())) reload()
  else say(notOpened)
}

const notOpened = '这一页没有打开，请再点一次'

/** Also a page that did not come at the very start is loaded anew, with the addresses of today. */
function lastReload(startedAt: number): number {
  try {
    return Number(window.sessionStorage.getItem(reloadedAt))
  } catch {
    return startedAt
  }
}

function reload() {
  try {
    window.sessionStorage.setItem(reloadedAt, String(Date.now()))
  } catch {
    // A browser that remembers nothing would load for ever.
    return say(notOpened)
  }
  window.location.reload()
}

const isReachable = () =>
  window.fetch(window.location.href).then(
    ({ ok }) => ok,
    () => false,
  )
