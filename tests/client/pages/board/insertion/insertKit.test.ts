import { Store } from '@tldraw/store'
import type { TLStore, TLStoreProps } from '@tldraw/tlschema'
import type { Editor } from 'tldraw'
import { afterEach, expect, test, vi } from 'vitest'
import { setHostLane } from '../../../../../client/canvas/hostLane/editorHostLane.ts'
import { insertKit } from '../../../../../client/pages/board/insertion/insertKit.ts'
import type { NewNote } from '../../../../../client/sync/hostLane/laneNotes.ts'
import type { OpenBoard } from '../../../../../client/sync/openBoard.ts'
import type { BoardRecord } from '../../../../../shared/doc/boardRecord.ts'
import { createBoardSchema } from '../../../../../shared/board/schema.ts'
import { structureOf } from '../../../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../../../shared/graph/graphOf.ts'
import { coverageCounts, coverageOf } from '../../../../../shared/kit/coverage.ts'
import { usualKit } from '../../../../../shared/kit/deal/dealKit.ts'
import { layOut } from '../../../../../shared/kit/layOut.ts'
import type { BoardPurpose } from '../../../../../shared/protocol/purpose.ts'
import type { Seat } from '../../../../../shared/protocol/seats.ts'
import { newsFeed } from '../../../../../templates/newsFeed.ts'

const KIT = usualKit(newsFeed)
const STUDY = { id: KIT.id, title: KIT.title, isCaseStudy: true, records: layOut(KIT) }

afterEach(() => void vi.unstubAllGlobals())

function pageOf(purpose: BoardPurpose, seat: Seat = 'host') {
  const store = new Store({ schema: createBoardSchema(), props: {} as TLStoreProps }) as unknown as TLStore
  const editor = {
    store, disposables: new Set(), getCurrentPageId: () => 'page:page', getCurrentPageBounds: () => undefined,
    getHighestIndexForParent: () => 'a1', markHistoryStoppingPoint: () => '', run: (change: () => void) => change(),
    getViewportScreenBounds: () => ({ w: 1440, h: 900 }), setCamera: () => undefined,
  } as unknown as Editor
  const notes: NewNote[] = []
  setHostLane(editor, { kind: 'open', lane: { notes: { add: (note: NewNote) => void notes.push(note) } } as never })
  const told: string[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    told.push(body)
    return Response.json({})
  })
  const board = {
    purpose, store, seat: { get: () => seat }, status: { get: () => ({ kind: 'saved' }) },
    person: { get: () => ({ name: 'Ines', id: 'ines' }) }, serverTime: { closestMs: (ms: number) => ms },
  } as unknown as OpenBoard
  return { place: { boardId: 'b', boardKey: 'k', board, editor }, notes, told, store }
}

test.each(['interview', 'practice'] as const)('a whole case study on a board to %s on is a reveal: nobody drew it, it is noted and told', (purpose) => {
  const { place, notes, told, store } = pageOf(purpose)
  expect(insertKit(place, STUDY)).toBe(`You revealed the case study “${KIT.title}”. Undo takes it back.`)
  const shapes = store.query.records('shape').get()
  expect(shapes.length).toBeGreaterThan(KIT.architecture.nodes.length)
  expect(shapes.filter(({ meta }) => meta.revealed === undefined)).toEqual([])
  const covered = coverageOf(KIT, structureOf(graphOf(store.allRecords() as unknown as BoardRecord[])))
  expect(coverageCounts(covered)).toEqual({ drawn: 0, revealed: KIT.architecture.nodes.length })
  expect(notes).toMatchObject([{ text: `Revealed the case study “${KIT.title}”.`, tag: 'hint', source: 'reveal' }])
  expect(told).toHaveLength(1)
  expect(JSON.parse(told[0] ?? '')).toMatchObject({ value: { by: 'Ines', what: `case study “${KIT.title}”`, layer: shapes[0]?.meta.revealed } })
})

test('it is no reveal where nobody is examined, nor where lanes alone come; who only practises along tells nothing', () => {
  const free = pageOf('board')
  expect(insertKit(free.place, STUDY)).toBeUndefined()
  const blank = pageOf('interview')
  expect(insertKit(blank.place, { ...STUDY, isCaseStudy: false })).toBeUndefined()
  for (const { store, notes, told } of [free, blank]) {
    expect(store.query.records('shape').get().filter(({ meta }) => meta.revealed !== undefined)).toEqual([])
    expect([notes, told]).toEqual([[], []])
  }
  const { place, told } = pageOf('practice', 'editor')
  insertKit(place, STUDY)
  expect(told).toEqual([])
})
