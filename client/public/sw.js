/*
 * Keeps the app itself in the browser, so that a board can be reloaded while the server is away, and opens sooner; the edits
 * are kept apart from it, in IndexedDB. Nothing of a board passes through here: the key of a link never leaves the page, and
 * /api is left alone. Keeping is optional: whether it works or fails, an answer is given as soon as it is there.
 */
const CACHE = 'sevenstep.app'
const MAX_FILES = 400
/** Only pages with this line are the app: a proxy's page, a sign-in page or a text file at our address is not. */
const MARK = '<meta name="application-name" content="Sevenstep"'
/** Whoever has the app already does not wait longer than this for the server to say that it is still the same. */
const PATIENCE_MS = 400

self.addEventListener('install', (event) => {
  self.skipWaiting()
  // What is kept while a worker is being installed is compiled whole, so that the next visit runs it at once.
  event.waitUntil(keepApp().catch(() => undefined))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') return answerNavigation(event, url.pathname)
  // The names of these files carry their hash, so a kept one is never out of date.
  if (url.pathname.startsWith('/assets/')) event.respondWith(keptOr(event))
  else if (/^\/[\w.-]+\.(js|svg|txt)$/.test(url.pathname)) event.respondWith(freshOr(event))
})

/** The page tells which files it has loaded, because it loaded most of them before this worker was there. */
self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep') event.waitUntil(keepFiles(event.data.urls).catch(() => undefined))
})

/** Which page of the app stands at a path; undefined for files, which are opened as what they are. */
function shellOf(path) {
  const isDebrief = /^\/b\/[^/]+\/debrief\/?$/.test(path)
  if (!isDebrief && (path.startsWith('/b/') || path === '/board.html')) return '/board.html'
  return isDebrief || path === '/' || path.startsWith('/kits/') ? '/' : undefined
}

function answerNavigation(event, path) {
  const shell = shellOf(path)
  if (shell !== undefined) event.respondWith(freshShellOr(event, shell))
}

async function freshShellOr(event, shell) {
  const kept = await match(shell)
  const fresh = fetch(event.request).then((response) => {
    event.waitUntil(keepShell(shell, response.clone()).catch(() => undefined))
    return response
  })
  if (kept === undefined) return fresh
  // A server in trouble, or a proxy that speaks for one that is away; a sign-in page is shown, because only there can one sign in.
  const usable = fresh.then((response) => (response.status < 500 ? response : kept), () => kept)
  event.waitUntil(usable)
  return Promise.race([usable, later(PATIENCE_MS).then(() => kept)])
}

async function keepShell(name, response) {
  if (!response.ok || response.redirected || response.type !== 'basic') return
  if (!(await response.clone().text()).includes(MARK)) return
  await keep(name, response)
}

async function freshOr(event) {
  try {
    const response = await fetch(event.request)
    if (response.ok && isFile(response)) event.waitUntil(keep(event.request, response.clone()))
    if (response.ok || response.status < 500) return response
    return (await match(event.request)) ?? response
  } catch (error) {
    const kept = await match(event.request)
    if (kept === undefined) throw error
    return kept
  }
}

async function keptOr(event) {
  const kept = await match(event.request)
  if (kept !== undefined) return kept
  const response = await fetch(event.request)
  if (response.ok && isFile(response)) event.waitUntil(keep(event.request, response.clone()))
  return response
}

/** No file of the app is a web page, so one in its place comes from somebody else. */
function isFile(response) {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
  return response.type === 'basic' && !response.redirected && !isPage
}

/** The board's page, and every file that it names. */
async function keepApp() {
  const page = await fetch('/board.html', { cache: 'no-cache' })
  const text = await page.clone().text()
  if (!page.ok || !text.includes(MARK)) return
  await keep('/board.html', page)
  await keepFiles([...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, url]) => url))
}

async function keepFiles(urls) {
  const cache = await caches.open(CACHE)
  if ((await cache.keys()).length > MAX_FILES) await forgetAllBut(cache, urls)
  await Promise.all([...new Set(urls)].map((url) => keepFile(cache, url).catch(() => undefined)))
}

async function keepFile(cache, url) {
  if ((await cache.match(url)) !== undefined) return
  const response = await fetch(url)
  const shell = shellOf(new URL(url, self.location.href).pathname)
  if (shell !== undefined) return keepShell(shell, response)
  if (response.ok && isFile(response)) await cache.put(url, response)
}

async function forgetAllBut(cache, urls) {
  const kept = new Set([...urls, '/', '/board.html'].map((url) => new URL(url, self.location.href).href))
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request)
}

/** Fails for nobody: a browser without room for more still shows the board. */
async function keep(name, response) {
  await caches.open(CACHE).then((cache) => cache.put(name, response)).catch(() => undefined)
}

async function match(name) {
  return caches.open(CACHE).then((cache) => cache.match(name)).catch(() => undefined)
}

function later(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
