import { expect, test } from 'vitest'
import { readSight, sightMeta } from '../../../../client/sync/presence/presenceSight.ts'

const free = { x: 10, y: 20, w: 800, h: 600 }

test('a sight comes back as it was told, and what it does not say is left out', () => {
  for (const sight of [{}, { free }, { follows: 7 }, { free, follows: 0 }, { cameMs: 5 }, { tidied: 6 }, { reaction: { kind: 'idea', turn: 3 } as const }]) expect(readSight(sightMeta(sight))).toEqual(sight)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'free'],
  ['a box without a size', { free: { x: 0, y: 0, w: 0, h: 5 } }],
  ['a box off the screen', { free: { x: -1, y: 0, w: 5, h: 5 } }],
  ['a box as large as no screen', { free: { x: 0, y: 0, w: 1e9, h: 5 } }],
  ['a box of no numbers', { free: { x: 0, y: 0, w: Number.NaN, h: '5' } }],
  ['a reaction that nobody knows', { reaction: { kind: 'rage', turn: 1 } }],
  ['a reaction by the name of what every object has', { reaction: { kind: 'constructor', turn: 1 } }],
  ['a reaction without a turn', { reaction: { kind: 'idea' } }],
  ['a reaction of endless turn', { reaction: { kind: 'idea', turn: Number.POSITIVE_INFINITY } }],
  ['a reaction that is a text', { reaction: 'idea' }],
  ['a connection that is none', { follows: 1.5 }],
  ['a coming without a time', { cameMs: '5' }],
  ['a tidying without a time', { tidied: '5' }],
  ['a connection without end', { follows: Number.POSITIVE_INFINITY }],
])('%s says nothing', (_, meta) => {
  expect(readSight(meta)).toEqual({})
})

test('nothing that a peer sends beside it stays', () => {
  expect(sightMeta(readSight({ free: { ...free, more: 'x' }, follows: 3, reaction: { kind: 'time', turn: 1, text: 'z' }, text: 'y'.repeat(1e5) }))).toEqual({ free, follows: 3, reaction: { kind: 'time', turn: 1 } })
})
