import type {
  GraphLane,
  GraphLink,
  GraphOther,
  GraphPart,
  GraphPiece,
} from '../../shared/graph/boardGraph.ts'
import { readLinkLabel } from '../../shared/graph/linkNumbers.ts'

const PAGE = 'page:page'

type Wish<P> = Partial<P> & { id: string }

function pieceOf(wish: Wish<GraphPiece>): GraphPiece {
  const { id, lane } = wish
  const still = { rotation: 0, isLocked: false, isPinned: false }
  return { x: 0, y: 0, w: 176, h: 64, parentId: lane ?? PAGE, pageId: PAGE, holder: id, ...still, ...wish }
}

/** Pieces of a board's graph, alone on a page unless told otherwise. */
export function graphPart(wish: Wish<GraphPart>): GraphPart {
  return { kind: 'ranker', title: wish.id, technology: '', note: '', attrs: {}, ...pieceOf(wish), ...wish }
}

export function graphLane(wish: Wish<GraphLane>): GraphLane {
  return { plane: 'free', title: '', ...pieceOf(wish), ...wish }
}

export function graphOther(wish: Wish<GraphOther>): GraphOther {
  return { type: 'note', text: '', ...pieceOf(wish), ...wish }
}

/** A straight request between the sides that face each other. */
export function graphLink(wish: Wish<GraphLink> & Pick<GraphLink, 'from' | 'to'>): GraphLink {
  const { label = '' } = wish
  const way = { start: undefined, end: undefined, isElbow: true, isLocked: false, midPoint: 0.5, labelPosition: 0.5 }
  return { pageId: PAGE, kind: 'request', label, numbers: readLinkLabel(label).numbers, ...way, ...wish }
}
