import { react } from '@tldraw/state'
import { useEffect, useState } from 'react'
import { Box, type Editor, type TLPageId } from 'tldraw'
import type { Revealed } from '../../../shared/protocol/facts.ts'
import { isInView, showPlace } from '../../canvas/view/showPlace.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { revealedLayer } from '../../shapes/revealed.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { useNews } from './useNews.ts'

/**
 * Says that a host revealed something, and offers to go there to whoever does not see it. The line and what was
 * revealed come by two ways, so the line waits for the shapes.
 */
export function useRevealLine(board: OpenBoard, editor: Editor | undefined): void {
  const [news, setNews] = useState<Revealed>()
  const toast = useToast()
  useNews(board, 'reveal', (value) => {
    if (value !== null && value.user !== board.person.get().id) setNews(value)
  })
  useEffect(() => {
    if (news === undefined || editor === undefined) return
    let close: (() => void) | undefined
    return react('revealed', () => {
      const place = placeOf(editor, news.layer)
      // Taken back, it is nothing to go and see.
      if (place === undefined) return close?.()
      if (close !== undefined) return
      const show = () => {
        const { pageId, box } = placeOf(editor, news.layer) ?? place
        showPlace(editor, pageId, box)
      }
      const isSeen = isInView(editor, place.pageId, place.box)
      const text = `${news.by} revealed the ${news.what}.`
      close = toast(isSeen ? { text } : { text, action: { label: 'Show me', run: show } })
    })
  }, [board, editor, news, toast])
}

/** Where all that came with a layer is, on the page of the first. */
function placeOf(editor: Editor, layer: string): { pageId: TLPageId; box: Box } | undefined {
  const shapes = editor.store.query.records('shape').get().filter((shape) => revealedLayer(shape) === layer)
  const pageId = shapes[0] && editor.getAncestorPageId(shapes[0])
  const boxes = shapes.flatMap((shape) => {
    const box = editor.getAncestorPageId(shape) === pageId ? editor.getShapePageBounds(shape) : undefined
    return box === undefined ? [] : [box]
  })
  return pageId === undefined || boxes.length === 0 ? undefined : { pageId, box: Box.Common(boxes) }
}
