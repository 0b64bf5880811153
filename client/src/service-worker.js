// In a browser a page that is opened again without a network opens all the same: what it works on is on the phone. Its
// scripts and styles stay in the browser's own cache, under names that change with their content; the one page that
// names them is kept here, as it last came.

const kept = 'page'
const page = '/'
// On a network that hardly answers, what is kept is better than waiting.
const patienceMs = 4000

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(caches.open(kept).then((cache) => cache.add(page)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]))
})

self.addEventListener('fetch', (event) => {
  const { mode, url } = event.request
  const isPage = mode === 'navigate' && !/^\/(api|photo-store)\//.test(new URL(url).pathname)
  if (!isPage) return
  const coming = fromNetwork(event)
  event.respondWith(inTime(coming))
  // Too late for this time is in time for the next one.
  event.waitUntil(coming.then(keep, () => undefined))
})

const fromNetwork = async (event) => (await event.preloadResponse) ?? fetch(event.request)

async function inTime(coming) {
  const late = new Promise((done) => setTimeout(done, patienceMs)).then(() => caches.match(page))
  const first = await Promise.race([coming.then((answer) => answer.clone()), late]).catch(() => caches.match(page))
  return first ?? coming.then((answer) => answer.clone())
}

/** A file that was opened by itself is no page. */
async function keep(answer) {
  const isHtml = answer.headers.get('content-type')?.startsWith('text/html')
  if (answer.ok && isHtml) await (await caches.open(kept)).put(page, answer.clone())
}
