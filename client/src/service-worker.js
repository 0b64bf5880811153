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
  if (isPage) event.respondWith(pageFor(event))
})

async function pageFor(event) {
  const cache = await caches.open(kept)
  const coming = fromNetwork(event, cache)
  const late = new Promise((done) => setTimeout(done, patienceMs)).then(() => cache.match(page))
  const first = await Promise.race([coming, late]).catch(() => cache.match(page))
  return first ?? coming
}

async function fromNetwork(event, cache) {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request))
  if (answer.ok) event.waitUntil(cache.put(page, answer.clone()))
  return answer
}
