import type { TLAssetStore } from '@tldraw/tlschema'
import { FileHelpers } from '@tldraw/utils'
import { assetSource, hashOfSource } from '../../shared/board/assetSource.ts'
import { assetPath, uploadAsset } from '../api/assets.ts'
import { fitImage } from './fitImage.ts'

/** What the server keeps: sharp enough for a screenshot at full screen. */
const UPLOADED = { maxBytes: 2_000_000, maxSidePx: 2_560 }
/** An image in the doc goes to everybody in one message, whose size has a limit; so it is made small. */
const INLINED = { maxBytes: 300_000, maxSidePx: 1_600 }
/** Of all inlined images of a board together; below half of what one message may carry, also after a day offline. */
const MAX_INLINED_BYTES = 4_000_000

const UNREADABLE = 'This image cannot be read, or not be made small enough.'
const FULL = 'This board holds as many images as it can carry.'

export interface ImageStoreOptions {
  boardId: string
  boardKey: string
  /** Bytes of the images that are part of the doc. */
  inlinedBytes: () => number
  upload?: typeof uploadAsset
}

/**
 * Takes in what people paste or drop, and finds it again. The server keeps it; while that cannot be reached, it becomes
 * part of the doc, which this browser keeps. Rejects, with nothing put on the board, what is no image and what finds no
 * room.
 */
export function createImageStore({
  boardId,
  boardKey,
  inlinedBytes,
  upload = uploadAsset,
}: ImageStoreOptions): Required<Pick<TLAssetStore, 'upload' | 'resolve'>> {
  const inline = createInliner(inlinedBytes)
  return {
    async upload(_asset, file) {
      const image = await fitImage(file, UPLOADED)
      if (image === undefined) throw new Error(UNREADABLE)
      const kept = await upload(boardId, boardKey, image)
      if (kept.ok) return { src: assetSource(kept.value) }
      if (kept.failure.kind === 'invalid') throw new Error(UNREADABLE)
      if (kept.failure.kind === 'full') throw new Error(FULL)
      return { src: await inline(image) }
    },
    resolve(asset) {
      const source = asset.props.src ?? ''
      const hash = hashOfSource(source)
      if (hash !== undefined) return assetPath(boardId, hash)
      // A picture can name any asset as its own, also a bookmark, whose source is another site.
      return source.startsWith('data:image/') ? source : null
    },
  }
}

function createInliner(bytesOnBoard: () => number): (image: Blob) => Promise<string> {
  /**
   * Taken in since the board was opened; counted here because several files dropped at once are not on the board yet.
   */
  let takenIn = 0
  let bytesAtFirst: number | undefined
  return async (image) => {
    bytesAtFirst ??= bytesOnBoard()
    const small = await fitImage(image, INLINED)
    if (small === undefined) throw new Error(UNREADABLE)
    if (bytesAtFirst + takenIn + small.size > MAX_INLINED_BYTES) throw new Error(FULL)
    takenIn += small.size
    return FileHelpers.blobToDataUrl(small)
  }
}
