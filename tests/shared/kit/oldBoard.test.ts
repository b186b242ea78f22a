import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { structureOf } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { coverageOf } from '../../../shared/kit/coverage.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { layersOfRecords, recordsUpTo } from '../../../shared/kit/layers.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { shownLayer } from '../../../shared/kit/reveal.ts'
import { planReveal } from '../../../shared/reveal/planReveal.ts'
import { KITS } from '../../../templates/index.ts'
import { meet } from './geometry.ts'

/** A board as it was made when title, question, steps and notes stood on it: the scaffold, and one of the notes. */
const OLD = JSON.parse(readFileSync(new URL('support/oldBoard.json', import.meta.url), 'utf8')) as BoardRecord[]
const KIT = KITS.find(({ id }) => id === 'visual-search') as Kit

test('a board with the old head is valid, and shows the layer that it showed', () => {
  const schema = createBoardSchema()
  for (const record of OLD) expect(() => schema.types[record.typeName as 'shape' | 'binding'].validate(record as never)).not.toThrow()
  expect(OLD.filter(({ id }) => /-(title|prompt|step-\w+|note-\w+)$/.test(id))).toHaveLength(10)
  expect(shownLayer(KIT, layersOfRecords(KIT, layOut(KIT)), OLD.map(({ id }) => id))).toBe('scaffold')
})

test('its parts count as those of the reference, and its head as none', () => {
  const own = structureOf(graphOf(OLD))
  const { match } = coverageOf(KIT, own)
  const ids = OLD.filter(({ type, typeName }) => typeName === 'shape' && type === 'component').map(({ id }) => id)
  expect([...match.values()].sort()).toEqual(ids.sort())
})

test('what is revealed on it is whole and clear of everything that stands there', () => {
  const { records } = planReveal(KIT, graphOf(OLD), 'partial')
  const [before, after] = [graphOf(OLD), graphOf([...OLD, ...records])]
  const there = new Set([...OLD, ...records].map(({ id }) => id.replace(/-copy\d+-/, '-')))
  expect(recordsUpTo(KIT, layOut(KIT), 'partial').filter(({ id }) => !there.has(id))).toEqual([])
  const ids = new Set([...OLD, ...records].map(({ id }) => id))
  expect(records.filter(({ typeName, fromId, toId }) => typeName === 'binding' && !(ids.has(String(fromId)) && ids.has(String(toId))))).toEqual([])
  const fresh = [...after.parts, ...after.others].filter(({ id }) => records.some((record) => record.id === id))
  expect(fresh.length).toBeGreaterThan(3)
  expect(fresh.filter((piece) => [...before.parts, ...before.others].some((old) => meet(old, piece)))).toEqual([])
})
