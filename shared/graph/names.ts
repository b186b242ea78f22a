import type { LinkKind } from '../board/links.ts'
import { laneTitle } from '../board/titles.ts'
import type { BoardGraph, GraphLane, GraphLink, GraphOther, GraphPart } from './boardGraph.ts'

/** What flows along a link, as one says it after the names of its ends: "A to B, feedback". */
const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  request: 'request',
  stream: 'data stream',
  batch: 'data batch',
  train: 'training artifact',
  feedback: 'feedback',
  monitoring: 'monitoring',
}

/** What each piece of a board is called where something points at it, by its id. */
export function namesOf({ parts, lanes, others }: BoardGraph): ReadonlyMap<string, string> {
  const named = [...parts, ...lanes, ...others]
  return new Map(named.map((piece) => [piece.id, nameOf(piece)]))
}

/** "A to B, feedback, clicks 2 B/day" */
export function sayLink({ from, to, kind, label }: GraphLink, names: ReadonlyMap<string, string>): string {
  const ends = `${names.get(from) ?? 'something'} to ${names.get(to) ?? 'something'}`
  return [ends, kind && LINK_WORDS[kind], oneLine(label)].filter(Boolean).join(', ')
}

function nameOf(piece: GraphPart | GraphLane | GraphOther): string {
  if ('plane' in piece) return laneTitle(piece)
  if ('kind' in piece) return piece.title
  return oneLine(piece.text) || `a ${piece.type === 'geo' ? 'shape' : piece.type}`
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim()
}
