import { isWeapp } from './target'
import { say } from './toast'

const settledAfterMs = 10_000

/**
 * In a browser a page comes over the network when it is first opened. When it does not come, its address is shown all
 * the same: loading that opens it, once there is a network, or after a release has renamed everything.
 */
export function watchLatePages(): void {
  if (isWeapp) return
  const settledAt = Date.now() + settledAfterMs
  let wanted: string | undefined
  window.addEventListener('unhandledrejection', (event) => {
    if (event.reason?.name !== 'ChunkLoadError') return
    event.preventDefault()
    if (window.navigator.onLine) return void openAgain(Date.now() > settledAt)
    wanted = window.location.href
    say('没有网络，连上网后会打开这一页')
  })
  window.addEventListener('online', () => {
    if (window.location.href === wanted) window.location.reload()
  })
}

/** Never twice in a row: what a fresh start does not bring, another does not either. */
async function openAgain(isSettled: boolean) {
  if (isSettled && (await isReachable())) window.location.reload()
  else say('这一页没有打开，请再点一次')
}

const isReachable = () =>
  window.fetch(window.location.href).then(
    ({ ok }) => ok,
    () => false,
  )
