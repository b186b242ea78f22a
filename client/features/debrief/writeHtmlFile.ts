import type { TLAsset } from '@tldraw/tlschema'
import type { Debrief } from '../../../shared/debrief/debrief.ts'
import { drawPictures } from '../../../shared/debrief/drawPictures.ts'
import { debriefHtml } from '../../../shared/debrief/html.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { dataUrl } from '../../controls/files/dataUrl.ts'
import { fontCssFor } from './fontCss.ts'
import { pictureSource } from './pictureSource.ts'

/** All pictures of a board in one file; what is beyond is left out of it. */
const MAX_PICTURE_BYTES = 24 * 1024 * 1024

/** The debrief as one file that needs no network: fonts and pictures are in it. */
export async function writeHtmlFile(
  boardId: string, debrief: Debrief, records: readonly BoardRecord[],
): Promise<string> {
  const pictures = drawPictures(records, await inlined(boardId, records), debrief.whose !== '')
  return debriefHtml(debrief, { pictures, fontCss: await fontCssFor(pictures.map(({ svg }) => svg).join('')) })
}

/** The bytes of a board's pictures as addresses; those that cannot be had are left out. */
async function inlined(
  boardId: string, records: readonly BoardRecord[],
): Promise<(asset: TLAsset) => string | undefined> {
  const sourceOf = pictureSource(boardId)
  const found = new Map<string, string>()
  let room = MAX_PICTURE_BYTES
  for (const asset of records.filter(({ typeName }) => typeName === 'asset') as unknown as TLAsset[]) {
    const source = sourceOf(asset)
    const data = source === undefined ? undefined : await dataUrl(source).catch(() => undefined)
    if (data === undefined || data.length > room) continue
    room -= data.length
    found.set(asset.id, data)
  }
  return ({ id }) => found.get(id)
}
