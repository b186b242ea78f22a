import type { TLAsset } from '@tldraw/tlschema'
import { hashOfSource } from '../../shared/board/assetSource.ts'
import { pictureSize } from './pictureSize.ts'

/** Pictures that are nothing but pixels: an SVG can carry scripts, ask other sites, and take for ever to draw. */
const INLINED = /^data:image\/(?:png|jpe?g|webp|gif|avif);base64,/
/** In letters of base64: above what any browser of ours inlines, and what one message carries. */
const MAX_INLINED_LETTERS = 8_000_000
/** A browser holds four bytes for each, however few the file has. */
const MAX_PIXELS = 25_000_000
const MAX_SIDE_PX = 16_384
/** In letters of base64; less is drawn as a broken picture. */
const SHORTEST_PICTURE = 24
const WEB = /^https?:\/\//i

/** Why an asset is not shown. Whatever lies elsewhere would tell that place who looks at it, and when. */
export function unshowableAsset({ type, props }: TLAsset): string | undefined {
  if (type === 'bookmark') {
    if (props.src && !WEB.test(props.src)) return 'An address is none.'
    return wrongPicture(props.image) ?? wrongPicture(props.favicon)
  }
  if (type !== 'image') return 'Films are not shown on boards.'
  if (!(props.w >= 0 && props.h >= 0 && props.w <= 1e6 && props.h <= 1e6)) return 'The size of a picture is none.'
  return wrongPicture(props.src)
}

function wrongPicture(source: string | null | undefined): string | undefined {
  if (!source || hashOfSource(source) !== undefined) return undefined
  if (!source.startsWith('data:')) return 'A picture lies on another site.'
  if (!INLINED.test(source)) return 'A picture is of a kind that is not shown.'
  if (source.length > MAX_INLINED_LETTERS) return 'A picture is too large.'
  const data = source.slice(source.indexOf(',') + 1)
  if (data.length < SHORTEST_PICTURE) return undefined
  const size = pictureSize(data)
  if (size === undefined) return 'A picture cannot be read.'
  return size.width <= MAX_SIDE_PX && size.height <= MAX_SIDE_PX && size.width * size.height <= MAX_PIXELS
    ? undefined
    : 'A picture is too large.'
}
