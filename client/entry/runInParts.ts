/**
 * Runs the files that the page links to, one after the other, because while code runs the page takes no input: all at
 * once it would be deaf for a second. One that cannot be loaded is left to whoever imports it.
 *
 * @param pause resolves when the next may run
 */
export async function runInParts(pause: () => Promise<void>): Promise<void> {
  const files = [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')].map(({ href }) => href)
  for (const file of files) {
    await pause()
    await import(/* @vite-ignore */ file).catch(() => undefined)
  }
}
