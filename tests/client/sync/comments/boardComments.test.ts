import { atom } from '@tldraw/state'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardComments, COMMENTED, type Held } from '../../../../client/sync/comments/boardComments.ts'
import { openCount } from '../../../../shared/comments/threads.ts'
import { MAX_COMMENTS } from '../../../../shared/comments/fairShare.ts'
import type { PinnedQuestion } from '../../../../shared/protocol/pinnedQuestions.ts'
import { commentMap } from '../../../../shared/doc/commentMap.ts'

const ON = 'shape:one'

function open(client: number, doc = new Y.Doc()) {
  doc.clientID = client
  const held = atom<Held | undefined>('held', undefined)
  const clock = { nowMs: 1_000 }
  let made = 0
  const person = atom('person', { id: `person-${client}`, name: `P${client}`, color: '#1d4ed8' })
  const pinned = atom<readonly PinnedQuestion[]>('pinned', [])
  const comments = new BoardComments(doc, held, { person, nowMs: () => clock.nowMs, token: () => `token-${client}-${made++}` }, pinned)
  const texts = (on = ON): string[] => (comments.thread(on)?.comments ?? []).map(({ text }) => text)
  return { doc, held, clock, comments, texts, pinned }
}

const QUESTION: PinnedQuestion = {
  id: 'question-1', on: ON, text: 'What if it is down?', by: 'host', name: 'Ida', color: '#1d4ed8', atMs: 500, part: 'Ranker', answeredMs: null,
}

test('what a host asks opens a thread that others answer; nobody deletes it here, or is done with it before it is answered', () => {
  const { comments, texts, pinned } = open(1)
  pinned.set([QUESTION])
  expect(comments.say(ON, 'A second one takes over', 'Ranker')).toBe('said')
  expect(texts()).toEqual(['What if it is down?', 'A second one takes over'])
  expect(comments.remove(comments.thread(ON)!.comments[0])).toBeUndefined()
  comments.resolve(ON, true)
  expect(comments.thread(ON)!.isResolved).toBe(false)
  pinned.set([{ ...QUESTION, answeredMs: 600 }])
  expect(comments.thread(ON)!.isResolved).toBe(true)
  pinned.set([])
  expect(texts()).toEqual(['A second one takes over'])
})

type Peer = ReturnType<typeof open>

function exchange(a: Peer, b: Peer): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)]
  Y.applyUpdate(b.doc, fromA)
  Y.applyUpdate(a.doc, fromB)
}

describe('two peers', () => {
  test('who write at once keep every message, and read the same', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.comments.say(ON, 'from Ada', 'Ranker')
    ben.comments.say(ON, 'from Ben', 'Ranker')
    exchange(ada, ben)
    expect(ada.texts()).toEqual(['from Ada', 'from Ben'])
    expect(ben.texts()).toEqual(ada.texts())
  })

  test('an answer from a clock that is behind stands behind what it answers', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.comments.say(ON, 'question', '')
    exchange(ada, ben)
    ben.clock.nowMs = 10
    ben.comments.say(ON, 'answer', '')
    exchange(ada, ben)
    expect(ada.texts()).toEqual(['question', 'answer'])
  })

  test('what is said while another resolves opens the thread again, and nothing of it is lost', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.comments.say(ON, 'question', '')
    exchange(ada, ben)
    ben.clock.nowMs = 2_000
    ada.comments.resolve(ON, true)
    expect(ada.comments.thread(ON)?.isResolved).toBe(true)
    ben.comments.say(ON, 'wait', '')
    exchange(ada, ben)
    for (const { comments } of [ada, ben]) expect(openCount(comments.thread(ON)!)).toBe(2)
  })

  test('one deletes what is theirs and nothing else, and puts it back as it was', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.comments.say(ON, 'mine', '')
    exchange(ada, ben)
    const [mine] = ada.comments.thread(ON)!.comments
    expect([ben.comments.isOwn(mine), ben.comments.remove(mine)]).toEqual([false, undefined])
    const putBack = ada.comments.remove(mine)
    exchange(ada, ben)
    expect(ben.comments.thread(ON)).toBeUndefined()
    putBack?.()
    exchange(ada, ben)
    expect(ben.comments.thread(ON)?.comments).toEqual([mine])
  })
})

test('resolved by a clock far ahead, a thread is opened again by hand and by what is said', () => {
  const ada = open(1)
  ada.comments.say(ON, 'question', '')
  for (const reopen of [() => ada.comments.resolve(ON, false), () => ada.comments.say(ON, 'more', '')]) {
    commentMap(ada.doc).set(`resolved:${ON}`, { atMs: 8e15 })
    expect(ada.comments.thread(ON)?.isResolved).toBe(true)
    reopen()
    expect(ada.comments.thread(ON)?.isResolved).toBe(false)
  }
})

test('who may not write changes nothing', () => {
  const ada = open(1)
  ada.comments.say(ON, 'before', '')
  const [mine] = ada.comments.thread(ON)!.comments
  const putBack = ada.comments.remove(mine)
  putBack?.()
  const state = Y.encodeStateVector(ada.doc)
  for (const held of ['viewer', 'newer', 'paused', 'ended'] as const) {
    ada.held.set(held)
    expect(ada.comments.say(ON, 'in vain', '')).toBe('held')
    expect(ada.comments.remove(mine)).toBeUndefined()
    ada.comments.resolve(ON, true)
    putBack?.()
  }
  expect(Y.encodeStateVector(ada.doc)).toEqual(state)
})

test('what is written counts as an edit of this person; nothing is written for nothing', () => {
  const ada = open(1)
  const origins: unknown[] = []
  ada.doc.on('update', (_update, origin) => origins.push(origin))
  expect(ada.comments.say(ON, ' \n ', '')).toBe('nothing')
  ada.comments.say(ON, 'said', '')
  ada.comments.resolve(ON, true)
  expect(origins).toEqual([COMMENTED, COMMENTED])
})

test('hostile entries are passed over, and a flood pushes out nobody and says so to who comes too late', () => {
  const [ada, evil] = [open(5), open(1)]
  ada.comments.say(ON, 'honest', '')
  const map = commentMap(evil.doc)
  const message = { on: 'shape:evil', text: 'spam', by: 'x', name: 'x', color: '#000000', atMs: 0, part: '' }
  evil.doc.transact(() => {
    for (const [at, value] of [null, 7, 'text', [], {}, { ...message, on: '__proto__' }, { ...message, atMs: -1 }, new Uint8Array(9)].entries()) map.set(`message:hostile-${at}`, value)
    for (let at = 0; at < MAX_COMMENTS + 200; at++) map.set(`message:flood-${at}`, message)
  })
  exchange(ada, evil)
  expect(ada.texts()).toEqual(['honest'])
  expect(ada.texts('shape:evil')).toHaveLength(MAX_COMMENTS - 1)
  expect(ada.comments.say(ON, 'still honest', '')).toBe('said')
  expect(evil.comments.say(ON, 'one more', '')).toBe('full')
  expect([ada.texts(), evil.texts()]).toEqual([['honest', 'still honest'], ['honest']])
})

test('what stood in the doc when it was opened is read', () => {
  const ada = open(1)
  ada.comments.say(ON, 'kept', 'Ranker')
  const again = open(9, ada.doc)
  expect([again.texts(), again.comments.thread(ON)?.comments[0].part]).toEqual([['kept'], 'Ranker'])
  again.comments.destroy()
  ada.comments.say(ON, 'later', '')
  expect(again.texts()).toEqual(['kept'])
})
