/**
 * The media type of a picture by its first bytes, which nobody can claim otherwise; undefined for anything else, SVG
 * included.
 */
export function sniffImage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MOST_READ))
  const text = head.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(text)) return 'image/gif'
  if (/^RIFF[^]{4}WEBPVP8[ LX]/.test(text)) return 'image/webp'
  return isAvif(head, text) ? 'image/avif' : undefined
}

const MOST_READ = 128
const BRAND_BYTES = 4
/** Where the brands of an ISO media file begin: behind the size of the box and `ftyp`. */
const BRANDS_AT = 8

/** An ISO media file says in its first box what it can be read as. */
function isAvif(head: Buffer, text: string): boolean {
  if (text.slice(BRAND_BYTES, BRANDS_AT) !== 'ftyp') return false
  const end = Math.min(head.readUInt32BE(0), head.byteLength)
  for (let at = BRANDS_AT; at + BRAND_BYTES <= end; at += BRAND_BYTES) {
    if (['avif', 'avis'].includes(text.slice(at, at + BRAND_BYTES))) return true
  }
  return false
}
