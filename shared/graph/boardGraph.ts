import type { LanePlane } from '../board/laneProps.ts'
import type { LinkKind } from '../board/links.ts'
import type { Box, Point } from '../geometry/box.ts'
import type { Port } from '../geometry/port.ts'
import type { LinkNumbers } from './linkNumbers.ts'

/**
 * What a board says: its parts, what joins them, and where all of it lies, in page px. It is read from records once and
 * by everybody: what two features believe of a board cannot differ.
 */
export interface BoardGraph {
  parts: readonly GraphPart[]
  lanes: readonly GraphLane[]
  links: readonly GraphLink[]
  /** Notes, drawings, pictures, plain boxes, groups and frames, arrows with a loose end. */
  others: readonly GraphOther[]
}

/** Anything with a place of its own. */
export interface GraphPiece extends Box {
  id: string
  /** What it lies in: a page, a lane, a group, a frame. */
  parentId: string
  /** The page it is on. */
  pageId: string
  /** The outermost group or frame that it is in and moves with; itself when it is in none. */
  holder: string
  /** The lane that holds it, or holds what it is in. */
  lane?: string
  /** On its page, radians. */
  rotation: number
  /** By itself or by what it lies in. */
  isLocked: boolean
  /** Somebody placed it by hand and wants it left there. */
  isPinned: boolean
}

/** A component. */
export interface GraphPart extends GraphPiece {
  /** Catalogue id; another for a component that this build does not know. */
  kind: string
  /** As its card shows it. */
  title: string
  /** Empty for none. */
  technology: string
  note: string
  attrs: Readonly<Record<string, unknown>>
  /** The layer of a case study that it came with when a host revealed it; undefined for what people drew. */
  revealed?: string
}

export interface GraphLane extends GraphPiece {
  plane: LanePlane
  title: string
}

export interface GraphOther extends GraphPiece {
  /** tldraw's name of it: `note`, `geo`, `draw` … */
  type: string
  /** What is written on it. */
  text: string
  /** Of an arrow with a loose end: what the other one is bound to. */
  from?: string
  to?: string
  /** Of an arrow: how it is drawn now, where whoever read the board could say. */
  course?: Course
}

/** An arrow that is bound at both ends, to whatever it may be. */
export interface GraphLink {
  id: string
  pageId: string
  /** Ids of the pieces that it joins. */
  from: string
  to: string
  /** Undefined for an arrow that is no link. */
  kind: LinkKind | undefined
  /** Words and numbers, as it says them. */
  label: string
  numbers: LinkNumbers
  /** Where it touches; undefined when it is bound to the piece as a whole and leaves by the side that suits. */
  start: Port | undefined
  end: Port | undefined
  isElbow: boolean
  isLocked: boolean
  /** tldraw's `elbowMidPoint`. */
  midPoint: number
  /** 0..1 along it. */
  labelPosition: number
  /** As of a part. */
  revealed?: string
  /** How it is drawn now, where whoever read the board could say. */
  course?: Course
}

/** A drawn line with what stands on it. */
export interface Course {
  points: readonly Point[]
  labelBox?: Box
}

export interface StructurePart extends Pick<GraphPart, 'id' | 'kind' | 'title' | 'revealed'> {
  /** Nobody chose a kind for it: all that tells it are its words. */
  isPlain?: true
}

/** As much of a board as tells what it is made of, and not where. */
export interface Structure {
  parts: readonly StructurePart[]
  links: readonly Pick<GraphLink, 'from' | 'to'>[]
}

/** A board's components, with what else stands for one, and the links between them. */
export function structureOf({ parts: components, links }: BoardGraph, more: Structure['parts'] = []): Structure {
  const parts: Structure['parts'] = [...components, ...more]
  const known = new Set(parts.map(({ id }) => id))
  const joined = links.filter(({ from, to }) => known.has(from) && known.has(to))
  return {
    parts: parts.map(({ id, kind, title, revealed }) => {
      return { id, kind, title, ...(revealed !== undefined && { revealed }) }
    }),
    links: joined.map(({ from, to }) => ({ from, to })),
  }
}

/** The links that touch a piece, in either direction. */
export function linksAt({ links }: Pick<BoardGraph, 'links'>, id: string): GraphLink[] {
  return links.filter(({ from, to }) => from === id || to === id)
}
