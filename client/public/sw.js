/*
 * Keeps the app itself in the browser, so that a board can be reloaded while the server is away; the edits are kept apart
 * from it, in IndexedDB. Nothing of a board passes through here: the key of a link never leaves the page, and /api is left alone.
 */
const CACHE = 'sevenstep.app'
const SHELL = '/'
const MAX_FILES = 400

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(freshOr(event.request, SHELL))
  // The names of these files carry their hash, so a kept one is never out of date.
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptOr(event.request))
  else if (/^\/[\w.-]+\.(js|svg|txt)$/.test(url.pathname)) event.respondWith(freshOr(event.request, event.request))
})

/** The page tells which files it has loaded, because it loaded most of them before this worker was there. */
self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep') event.waitUntil(keepFiles(event.data.urls))
})

async function freshOr(request, name) {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok && response.type === 'basic') await cache.put(name, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(name)
    if (kept === undefined) throw error
    return kept
  }
}

async function keptOr(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

async function keepFiles(urls) {
  const cache = await caches.open(CACHE)
  if ((await cache.keys()).length > MAX_FILES) await forgetAllBut(cache, urls)
  for (const url of urls) {
    if ((await cache.match(url)) === undefined) await cache.add(url).catch(() => undefined)
  }
}

async function forgetAllBut(cache, urls) {
  const kept = new Set(urls.map((url) => new URL(url, self.location.href).href))
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request)
}
