import type { Box } from '../geometry/box.ts'
import type { GraphLane, GraphPart } from '../graph/boardGraph.ts'
import type { LinkToRoute } from '../routing/route.ts'

/** What is to come to a board, in words and without places. */
export interface Addition {
  /** Components that are new, and those on the board that it names. */
  nodes: readonly NamedNode[]
  /** By the keys of nodes. */
  links: readonly LinkToRoute[]
  /** Lanes that there have to be. */
  lanes: readonly FlowPlane[]
}

export interface NamedNode {
  /** What links call it: its id on the board, or one that `newNodeKey` made. */
  key: string
  /** Catalogue id; another only for a component on the board that this build does not know. */
  kind: string
  title: string
  /** Empty for none. On the board it may have had none yet: then it is what is asked for, as with the lane. */
  technology: string
  lane?: FlowPlane
  /** The lane of the board that was asked for by name or by hand, before any plane. */
  laneId?: string
  /** Set when it is on the board already. */
  existingId?: string
}

/** The planes that components are sorted into. */
export const FLOW_PLANES = ['online', 'offline'] as const
export type FlowPlane = (typeof FLOW_PLANES)[number]

export function isFlowPlane(plane: string | undefined): plane is FlowPlane {
  return FLOW_PLANES.some((one) => one === plane)
}

/** No id on a board begins so. */
const NEW = 'new:'

export function newNodeKey(number: number): string {
  return `${NEW}${number}`
}

export function newLinkId(number: number): string {
  return `${NEW}link ${number}`
}

export function newLaneId(plane: FlowPlane): string {
  return `${NEW}${plane}`
}

/** Whether a key or an id means something that is not on the board yet. */
export function isNew(key: string): boolean {
  return key.startsWith(NEW)
}

/** A lane that is not on the board yet. */
export function newLane(plane: FlowPlane, box: Box): GraphLane {
  const id = newLaneId(plane)
  return { ...box, id, plane, title: '', ...ON_NO_PAGE, holder: id }
}

/** A component as it will be on the board. */
export function newPart({ key, kind, title, technology }: NamedNode, box: Box & { lane?: string }): GraphPart {
  return { ...box, id: key, kind, title, technology, note: '', attrs: {}, ...ON_NO_PAGE, holder: key }
}

const ON_NO_PAGE = { parentId: '', pageId: '', rotation: 0, isLocked: false, isPinned: false } as const
