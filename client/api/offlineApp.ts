/**
 * Lets the app itself be reloaded without a server. Where browsers refuse (plain http off localhost), all else still
 * works.
 */
export function keepAppForOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  // Another build has other files to keep, and so another worker. The file's name is made from what all of them hold.
  const build = new URL(import.meta.url).pathname.split('/').at(-1)
  navigator.serviceWorker.register(`/sw.js?${build}`).catch(() => undefined)
}

/** Has the service worker keep every file this page has loaded so far, and the page itself. */
export async function keepLoadedFiles(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  keepAppForOffline()
  const { active } = await navigator.serviceWorker.ready
  // The icon is no resource of the page to the browser, though every reload asks for it.
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href)
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const own = [...linked, ...loaded].filter(
    (url) => url.startsWith(`${location.origin}/`) && !url.startsWith(`${location.origin}/api/`),
  )
  active?.postMessage({ type: 'keep', urls: ['/', '/board.html', ...own] })
}
