import { describe, expect, it } from 'vitest'
import { HeardFacts } from '../../../client/sync/boardFacts.ts'
import { initialSaveState, nextSaveState, saySaveStatus, saveStatusOf, type SaveEvent } from '../../../client/sync/saveStatus.ts'
import { shutBy } from '../../../client/sync/standing/shut.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { holdOn } from '../../../shared/protocol/facts.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'

/** What happens to a session; a pause is a fact that its socket tells. */
type Event = SaveEvent | { type: 'paused'; isPaused: boolean } | { type: 'ended'; isEnded: boolean }

function statusOf(seat: Seat, events: readonly Event[]): string {
  const facts = new HeardFacts()
  let state = initialSaveState(seat)
  events.forEach((event, at) => {
    if (event.type === 'paused') return facts.hear('pause', { version: at + 1, value: event.isPaused })
    if (event.type === 'ended') return facts.hear('ended', { version: at + 1, value: event.isEnded ? { by: 'Ana', atMs: 1 } : null })
    if (event.type === 'opened') facts.opened()
    if (event.type === 'synced') facts.synced()
    state = nextSaveState(state, event)
  })
  return saySaveStatus(saveStatusOf(state, holdOn(seat, { pause: facts.get('pause').get(), ended: facts.get('ended').get() })))
}

function after(...events: Event[]): string {
  return statusOf('editor', events)
}

const OPENED: SaveEvent[] = [{ type: 'opened' }, { type: 'sent' }, { type: 'synced' }, { type: 'saved', count: 1 }]

describe('save status', () => {
  it('is offline before there is a connection', () => {
    expect(after()).toBe('Offline')
  })

  it('is saved once the server called everything durable', () => {
    expect(after(...OPENED)).toBe('Saved')
  })

  it('is saving from an edit until its acknowledgement', () => {
    expect(after(...OPENED, { type: 'edited' }, { type: 'sent' })).toBe('Saving')
    expect(after(...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'saved', count: 2 })).toBe('Saved')
  })

  it('is not saved by an acknowledgement of fewer payloads than were sent', () => {
    expect(after(...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'edited' }, { type: 'sent' }, { type: 'saved', count: 2 })).toBe('Saving')
  })

  it('counts what is kept here while offline, with those of an earlier visit', () => {
    expect(after(...OPENED, { type: 'disconnected' }, { type: 'edited' })).toBe('Offline, 1 change kept here')
    expect(after({ type: 'restored', unsavedEdits: 2 }, { type: 'edited' })).toBe('Offline, 3 changes kept here')
  })

  it('says who is let in no more, and what they had not sent', () => {
    const codes = [CLOSE.putOut, CLOSE.revoked, CLOSE.notFound, CLOSE.deleted, CLOSE.tooBig, CLOSE.full].map(({ code }) => shutBy(code))
    expect(codes).toEqual(['put out', 'replaced', 'unknown', 'deleted', undefined, undefined])
    const state = nextSaveState(initialSaveState('editor'), { type: 'edited' })
    expect(saySaveStatus(saveStatusOf(state, undefined, 'put out'))).toBe('Put out by the host, 1 change kept here')
    expect(saySaveStatus(saveStatusOf(initialSaveState('viewer'), undefined, 'replaced'))).toBe('Link replaced')
  })

  it('is saved after a reconnection only when the new socket says so', () => {
    const offline: SaveEvent[] = [...OPENED, { type: 'disconnected' }, { type: 'edited' }, { type: 'opened' }]
    expect(after(...offline, { type: 'sent' }, { type: 'synced' })).toBe('Saving')
    expect(after(...offline, { type: 'sent' }, { type: 'synced' }, { type: 'saved', count: 1 })).toBe('Saved')
  })

  it('is not taken for saved by an acknowledgement that comes before the server’s state', () => {
    expect(after({ type: 'opened' }, { type: 'edited' }, { type: 'sent' }, { type: 'saved', count: 1 })).toBe('Connecting')
  })

  it('is not saved, and says so, when the server stores nothing for too long, and recovers by itself', () => {
    const stuck: SaveEvent[] = [...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'late' }]
    expect(after(...stuck)).toBe('Not saved yet, 1 change kept here')
    expect(after(...stuck, { type: 'edited' }, { type: 'sent' })).toBe('Not saved yet, 2 changes kept here')
    expect(after(...stuck, { type: 'edited' }, { type: 'sent' }, { type: 'saved', count: 2 })).toBe('Saving')
    expect(after(...stuck, { type: 'saved', count: 2 })).toBe('Saved')
    expect(after(...stuck, { type: 'disconnected' })).toBe('Offline, 1 change kept here')
  })

  it('is paused while the host says so, with what is kept here, and saving when they go on', () => {
    const paused: Event[] = [...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'paused', isPaused: true }]
    expect(after(...paused)).toBe('Paused by the host, 1 change kept here')
    expect(after(...paused, { type: 'paused', isPaused: false })).toBe('Saving')
    expect(statusOf('host', paused)).toBe('Saving')
  })

  it('is ended for hosts and editors alike, whatever was paused, with what is kept here', () => {
    const ended: Event[] = [...OPENED, { type: 'paused', isPaused: true }, { type: 'edited' }, { type: 'sent' }, { type: 'ended', isEnded: true }]
    expect(['host' as const, 'editor' as const].map((seat) => statusOf(seat, ended))).toEqual(Array(2).fill('Ended, 1 change kept here'))
    expect(statusOf('host', [...ended, { type: 'ended', isEnded: false }])).toBe('Saving')
    expect(statusOf('editor', [...ended, { type: 'ended', isEnded: false }])).toBe('Paused by the host, 1 change kept here')
    expect(statusOf('viewer', ended)).toBe('Read-only')
  })

  it('counts what is kept here while a host lets one only watch, and goes on from there', () => {
    const lowered: Event[] = [...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'seated', seat: 'viewer' }]
    expect(statusOf('editor', lowered)).toBe('Watching, 1 change kept here')
    expect(statusOf('editor', [...OPENED, { type: 'seated', seat: 'viewer' }])).toBe('Read-only')
    expect(statusOf('editor', [...lowered, { type: 'seated', seat: 'editor' }])).toBe('Saving')
    expect(statusOf('editor', [...lowered, { type: 'seated', seat: 'editor' }, { type: 'sent' }, { type: 'saved', count: 3 }])).toBe('Saved')
    expect(statusOf('viewer', [...OPENED, { type: 'seated', seat: 'editor' }])).toBe('Saved')
  })

  it('is paused after a reconnection only when the new socket says so', () => {
    const back: Event[] = [...OPENED, { type: 'paused', isPaused: true }, { type: 'disconnected' }, { type: 'opened' }]
    expect(after(...back, { type: 'paused', isPaused: true }, { type: 'sent' }, { type: 'synced' })).toBe('Paused by the host')
    expect(after(...back, { type: 'sent' }, { type: 'synced' }, { type: 'saved', count: 1 })).toBe('Saved')
  })

  it('is read-only for viewers, and offline when they are', () => {
    const viewer = (...events: SaveEvent[]) => statusOf('viewer', events)
    expect(viewer({ type: 'opened' })).toBe('Read-only')
    expect(viewer()).toBe('Offline')
  })
})
