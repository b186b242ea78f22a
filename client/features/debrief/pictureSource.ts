import type { TLAsset } from '@tldraw/tlschema'
import { hashOfSource } from '../../../shared/board/assetSource.ts'
import { assetPath } from '../../api/assets.ts'

/** Where the pictures of a board are: at our server, or in the board itself; nothing is asked of anybody else. */
export function pictureSource(boardId: string): (asset: TLAsset) => string | undefined {
  return (asset) => {
    const source = asset.type === 'image' ? asset.props.src ?? '' : ''
    const hash = hashOfSource(source)
    if (hash !== undefined) return assetPath(boardId, hash)
    return source.startsWith('data:image/') ? source : undefined
  }
}
