import { propertyText } from '../catalog/propertyText.ts'
import { definitionOf } from '../board/plainComponent.ts'
import type { BoardGraph, GraphPart } from '../graph/boardGraph.ts'
import { linkLabelText } from '../graph/linkNumbers.ts'
import { namesOf } from '../graph/names.ts'
import type { FilledPage } from '../notebook/filledPages.ts'
import type { DebriefNumber } from './debrief.ts'

const MOST = 300
const NUMBER = /\d/
const ITEM = /^\s*[-*•+]\s+/
/** A line that works something out: "10 B / 86 400 = 116 k QPS", "p99 ~ 50 ms". */
const WORKED_OUT = /[=≈~]/

/** Whether a line of the notebook is one of the numbers. */
export function isWorkedOut(line: string): boolean {
  return NUMBER.test(line) && WORKED_OUT.test(line)
}

/** The numbers of a board: on its links, on its cards, and in lines of the notebook that work something out. */
export function readNumbers(graph: BoardGraph, pages: readonly FilledPage[]): DebriefNumber[] {
  const names = namesOf(graph)
  const links = graph.links.flatMap(({ from, to, numbers, revealed }): DebriefNumber[] => {
    const value = linkLabelText({ words: '', numbers })
    if (value === '') return []
    const what = `${names.get(from) ?? 'something'} to ${names.get(to) ?? 'something'}`
    return [{ what, value, from: 'link', ...whose(revealed) }]
  })
  const lines = pages.flatMap(({ heading, text }) => (
    text.split('\n').filter(isWorkedOut)
      .map((line): DebriefNumber => ({ what: heading, value: line.replace(ITEM, '').trim(), from: 'notebook' }))
  ))
  return [...lines, ...links, ...graph.parts.flatMap(cardNumbers)].slice(0, MOST)
}

function cardNumbers({ kind, title, attrs, revealed }: GraphPart): DebriefNumber[] {
  const said = (definitionOf(kind)?.properties ?? []).flatMap((property) => {
    const value = Object.hasOwn(attrs, property.key) ? attrs[property.key] : undefined
    if (typeof value !== 'number' || !Number.isFinite(value)) return []
    return [`${property.label} ${propertyText(property, value)}`]
  })
  return said.length === 0 ? [] : [{ what: title, value: said.join(', '), from: 'card', ...whose(revealed) }]
}

function whose(revealed: string | undefined): Pick<DebriefNumber, 'isRevealed'> {
  return revealed === undefined ? {} : { isRevealed: true }
}
