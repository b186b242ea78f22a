/** A camera's notes stand before the size of a JPEG; more than these bytes they hardly are. */
const MOST_READ = 262_144

export interface PictureSize {
  width: number
  height: number
}

/** px of a picture as its first bytes state them, without decoding it; undefined for what is no picture known here. */
export function pictureSize(base64: string): PictureSize | undefined {
  const bytes = firstBytes(base64)
  if (bytes === undefined || bytes.length < 16) return undefined
  const view = new DataView(bytes.buffer)
  try {
    return sizeOf(view, String.fromCharCode(...bytes.subarray(0, 16)))
  } catch {
    // It ends before it says its size.
    return undefined
  }
}

function sizeOf(view: DataView, head: string): PictureSize | undefined {
  if (head.startsWith('\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (head.startsWith('GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (head.startsWith('\xff\xd8')) return sizeOfJpeg(view)
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return sizeOfWebp(view, head.slice(12, 16))
  return head.startsWith('ftyp', 4) ? sizeOfAvif(view) : undefined
}

/** Segment by segment until one that starts a frame. */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (startsFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

function sizeOfWebp(view: DataView, kind: string): PictureSize | undefined {
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
  if (kind !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

/** The largest of the sizes it states, since it may hold several pictures. */
function sizeOfAvif(view: DataView): PictureSize | undefined {
  const ISPE = 0x69737065
  let size: PictureSize | undefined
  for (let at = 0; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== ISPE) continue
    size = {
      width: Math.max(size?.width ?? 0, view.getUint32(at + 8)),
      height: Math.max(size?.height ?? 0, view.getUint32(at + 12)),
    }
  }
  return size
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
}

function firstBytes(base64: string): Uint8Array<ArrayBuffer> | undefined {
  const letters = Math.floor(Math.min(base64.length, (MOST_READ * 4) / 3) / 4) * 4
  try {
    return Uint8Array.from(atob(base64.slice(0, letters)), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
