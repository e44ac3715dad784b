// Keeps what a kiosk needs to ask without a connection: its page, its files and its survey, each as last seen.
const CACHE = 'vigia-kiosk-1'
const isKept = (path) => /^\/s\/(kiosk\/app\.(js|css)|[\w-]+\/(kiosk|display))$/.test(path)

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !isKept(new URL(request.url).pathname)) return
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE)
      try {
        const answer = await fetch(request)
        if (answer.ok) await cache.put(request, answer.clone())
        return answer
      } catch (error) {
        const kept = await cache.match(request, { ignoreSearch: true })
        if (kept) return kept
        throw error
      }
    })(),
  )
})
