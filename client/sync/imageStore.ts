import type { TLAssetStore } from '@tldraw/tlschema'
import { FileHelpers } from 'tldraw'

/** Images are part of the doc and go to everybody in one message, whose size has a limit; so each is made small. */
const MAX_IMAGE_BYTES = 300_000
/** Of all images of a board together; below half of what one message may carry, also after a day offline. */
const MAX_BOARD_BYTES = 4_000_000
const FIRST_SIDE_PX = 1_600
const SMALLEST_SIDE_PX = 200
const QUALITY = 0.85

/** Takes in what people paste or drop. Rejects, with nothing put on the board, when the board holds as much as it can carry. */
export function createImageStore(bytesOnBoard: () => number): TLAssetStore {
  /** Taken in since the board was opened; counted here because several files dropped at once are not on the board yet. */
  let takenIn = 0
  let bytesAtFirst: number | undefined
  return {
    async upload(_asset, file) {
      bytesAtFirst ??= bytesOnBoard()
      const image = file.size <= MAX_IMAGE_BYTES ? file : await shrink(file)
      if (image === undefined) throw new Error('This image cannot be made small enough.')
      if (bytesAtFirst + takenIn + image.size > MAX_BOARD_BYTES) throw new Error('This board holds as many images as it can carry.')
      takenIn += image.size
      return { src: await FileHelpers.blobToDataUrl(image) }
    },
  }
}

async function shrink(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return undefined
  for (let side = FIRST_SIDE_PX; side >= SMALLEST_SIDE_PX; side /= Math.SQRT2) {
    const blob = await draw(picture, Math.min(1, side / Math.max(picture.width, picture.height)))
    if (blob !== null && blob.size <= MAX_IMAGE_BYTES) return blob
  }
  return undefined
}

function draw(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY))
}
