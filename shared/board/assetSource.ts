const SOURCE = /^asset:([0-9a-f]{64})$/

/** How a board's doc names a picture that the server keeps: by the SHA-256 of its bytes in hex. */
export function assetSource(hash: string): string {
  return `asset:${hash}`
}

/** The hash in the source of a picture; undefined for one that is inlined or lies elsewhere. */
export function hashOfSource(source: string): string | undefined {
  return SOURCE.exec(source)?.[1]
}
