/** Lets the event loop turn until something is true. Rejects when it is not within `limitMs` milliseconds. */
export async function until(isTrue: () => boolean, limitMs = 10_000): Promise<void> {
  const endMs = performance.now() + limitMs
  while (!isTrue()) {
    if (performance.now() > endMs) throw new Error(`It did not come true within ${limitMs} ms: ${isTrue}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
