import { atom } from '@tldraw/state'
import { Awareness } from 'y-protocols/awareness'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createNotebook } from '../../../../client/sync/notebook/boardNotebook.ts'
import { isTypedHere } from '../../../../client/sync/notebook/notebookPage.ts'
import { MAX_PAGE_LENGTH, textName } from '../../../../shared/notebook/pages.ts'

function open(clientID: number) {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const awareness = new Awareness(doc)
  const due: (() => void)[] = []
  const clock = { set: (run: () => void) => due.push(run), clear: () => {} }
  const mayWrite = atom('may write', true)
  return { doc, awareness, mayWrite, notebook: createNotebook(doc, awareness, mayWrite, clock), passTime: () => due.splice(0).forEach((run) => run()) }
}

describe('what is brought into a notebook', () => {
  test('stands below what is there, counts as an edit, is no step of undo, and can be taken back', () => {
    const { doc, notebook } = open(1)
    const origins: unknown[] = []
    doc.on('update', (_update, origin) => origins.push(origin))
    const page = notebook.page('clarify')
    page.write({ at: 0, removed: 0, inserted: 'mine' })
    const takeBack = notebook.append({ clarify: 'theirs', frame: 'too' })
    expect(notebook.texts()).toMatchObject({ clarify: 'mine\n\ntheirs', frame: 'too', data: '' })
    page.undo()
    expect(notebook.texts()).toMatchObject({ clarify: '\n\ntheirs' })
    page.redo()
    takeBack()
    expect(notebook.texts()).toMatchObject({ clarify: 'mine', frame: '' })
    expect(origins.map(isTypedHere)).toEqual(origins.map(() => true))
    expect([null, undefined, 'server', {}].map(isTypedHere)).toEqual([false, false, false, false])
  })

  test('is not taken back where somebody has written into it', () => {
    const { notebook } = open(1)
    const takeBack = notebook.append({ clarify: 'theirs' })
    notebook.page('clarify').write({ at: 3, removed: 0, inserted: '-' })
    takeBack()
    expect(notebook.texts().clarify).toBe('the-irs')
  })

  test('is taken out later and by somebody else, in one change, and what was written into it stays', () => {
    const [host, other] = [open(1), open(2)]
    host.notebook.page('frame').write({ at: 0, removed: 0, inserted: 'mine' })
    host.notebook.append({ frame: 'Notes\n- one\n- two', data: 'Notes\n- three' })
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(host.doc))
    const at = other.notebook.texts().frame?.indexOf('- two') ?? 0
    other.notebook.page('frame').write({ at, removed: 0, inserted: 'why?\n' })
    let updates = 0
    other.doc.on('update', () => updates++)
    other.notebook.takeOut({ frame: 'Notes\n- one\n- two', data: 'Notes\n- three' })
    expect(other.notebook.texts()).toMatchObject({ frame: 'mine\n\nwhy?', data: '' })
    expect(updates).toBe(1)
    other.mayWrite.set(false)
    other.notebook.takeOut({ frame: 'mine' })
    expect(other.notebook.texts().frame).toBe('mine\n\nwhy?')
  })

  test('is cut to the room there is, and nothing comes from who may not write', () => {
    const { notebook, mayWrite } = open(1)
    notebook.append({ clarify: 'x'.repeat(MAX_PAGE_LENGTH - 3) })
    notebook.append({ clarify: 'abc' })
    expect(notebook.texts().clarify?.slice(-4)).toBe('x\n\na')
    mayWrite.set(false)
    notebook.append({ frame: 'no' })
    notebook.page('frame').write({ at: 0, removed: 0, inserted: 'no' })
    expect(notebook.texts().frame).toBe('')
  })
})

describe('carets', () => {
  const client = 2
  const tellOf = (awareness: Awareness, state: object) => {
    awareness.states.set(client, state)
    awareness.emit('change', [{ added: [client], updated: [], removed: [] }, 'server'])
  }

  test('stay behind their letter whatever is typed', () => {
    const { notebook } = open(1)
    const page = notebook.page('clarify')
    page.write({ at: 0, removed: 0, inserted: 'one two' })
    const [start, middle] = [page.anchorAt(0), page.anchorAt(3)]
    page.write({ at: 0, removed: 0, inserted: 'zero ' })
    expect([start, middle].map((at) => page.offsetOf(at))).toEqual([0, 8])
    page.write({ at: 5, removed: 7, inserted: '' })
    expect(page.offsetOf(middle)).toBe(5)
  })

  test('are told once in a while, and no more when nobody writes', () => {
    const { notebook, awareness, passTime } = open(1)
    notebook.carets.show({ page: 'data', at: null })
    notebook.carets.show({ page: 'model', at: null })
    expect(awareness.getLocalState()?.notebook).toBeUndefined()
    passTime()
    expect(awareness.getLocalState()?.notebook).toEqual({ page: 'model', at: null })
    notebook.carets.show(null)
    passTime()
    expect(awareness.getLocalState()?.notebook).toBeNull()
  })

  test('of others are known by who told them, and nothing else is believed', () => {
    const { notebook, awareness } = open(1)
    tellOf(awareness, { notebook: { page: 'data', at: [5, 7], name: 'x'.repeat(99) } })
    expect(notebook.carets.peers.get()).toEqual([{ client, page: 'data', at: [5, 7] }])
    for (const wrong of [null, 7, 'data', [], { page: 'nowhere', at: null }, { page: 'data' }, { page: 'data', at: [1] }, { page: 'data', at: [-1, 2] }, { page: 'data', at: [1, 2.5] }, { page: 'data', at: [1, 2 ** 60] }, { page: 'data', at: { client: 1, clock: 2 } }]) {
      tellOf(awareness, { notebook: wrong })
      expect(notebook.carets.peers.get()).toEqual([])
    }
  })

  test('of letters that are not here, or on another page, are nowhere', () => {
    const { notebook, doc } = open(1)
    notebook.page('data').write({ at: 0, removed: 0, inserted: 'abc' })
    const elsewhere = notebook.page('data').anchorAt(2)
    doc.getArray('records').push([new Uint8Array(1)])
    expect([[9, 9], [1, 99], [1, 3], elsewhere].map((at) => notebook.page('model').offsetOf(at as [number, number]))).toEqual([undefined, undefined, undefined, undefined])
    expect(notebook.page('data').offsetOf(elsewhere)).toBe(2)
  })
})

test('what thousands of writes left is read whole', () => {
  const { notebook, doc } = open(1)
  const other = new Y.Doc()
  for (let at = 0; at < 3_000; at++) other.getText(textName('data')).insert(0, `${at} `)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  const { text, isCut } = notebook.page('data').shown.get()
  expect([text.length <= MAX_PAGE_LENGTH, isCut, text.startsWith('2999 ')]).toEqual([true, false, true])
})
