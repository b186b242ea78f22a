const SMALLEST_SIDE_PX = 200
const QUALITY = 0.85
/** What the server takes as it is; everything else is drawn anew. SVG above all, which could carry scripts. */
const KEPT_TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'])
/** For a drawing that does not say how big it is. */
const FALLBACK_SIDE_PX = 600

export interface ImageLimits {
  maxBytes: number
  maxSidePx: number
}

/**
 * The image itself where it is small enough, else drawn anew as WebP, smaller until it fits; undefined when it cannot
 * be read or made to fit.
 */
export async function fitImage(image: Blob, { maxBytes, maxSidePx }: ImageLimits): Promise<Blob | undefined> {
  if (KEPT_TYPES.has(image.type) && image.size <= maxBytes) return image
  const picture = await readPicture(image)
  if (picture === undefined) return undefined
  for (let side = maxSidePx; side >= SMALLEST_SIDE_PX; side /= Math.SQRT2) {
    const blob = await draw(picture, Math.min(1, side / Math.max(picture.width, picture.height)))
    if (blob !== null && blob.size <= maxBytes) return blob
  }
  return undefined
}

interface Picture {
  source: CanvasImageSource
  width: number
  height: number
}

async function readPicture(image: Blob): Promise<Picture | undefined> {
  if (image.type.startsWith('image/svg')) return readSvg(image)
  const source = await createImageBitmap(image).catch(() => undefined)
  return source && { source, width: source.width, height: source.height }
}

/** As an `<img>`, in which an SVG runs no scripts and loads nothing. */
async function readSvg(image: Blob): Promise<Picture | undefined> {
  const url = URL.createObjectURL(image)
  const element = new Image()
  element.src = url
  try {
    await element.decode()
    return {
      source: element,
      width: element.naturalWidth || FALLBACK_SIDE_PX,
      height: element.naturalHeight || FALLBACK_SIDE_PX,
    }
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}

function draw({ source, width, height }: Picture, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY))
}
