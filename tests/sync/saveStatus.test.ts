import { describe, expect, it } from 'vitest'
import { initialSaveState, nextSaveState, saySaveStatus, saveStatusOf, type SaveEvent } from '../../client/sync/saveStatus.ts'

function after(...events: SaveEvent[]): string {
  return saySaveStatus(saveStatusOf(events.reduce(nextSaveState, initialSaveState(true))))
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

  it('is saved after a reconnection only when the new socket says so', () => {
    const offline: SaveEvent[] = [...OPENED, { type: 'disconnected' }, { type: 'edited' }, { type: 'opened' }]
    expect(after(...offline, { type: 'sent' }, { type: 'synced' })).toBe('Saving')
    expect(after(...offline, { type: 'sent' }, { type: 'synced' }, { type: 'saved', count: 1 })).toBe('Saved')
  })

  it('is not taken for saved by an acknowledgement that comes before the server’s state', () => {
    expect(after({ type: 'opened' }, { type: 'edited' }, { type: 'sent' }, { type: 'saved', count: 1 })).toBe('Connecting')
  })

  it('is read-only for viewers, and offline when they are', () => {
    const viewer = (...events: SaveEvent[]) => saySaveStatus(saveStatusOf(events.reduce(nextSaveState, initialSaveState(false))))
    expect(viewer({ type: 'opened' })).toBe('Read-only')
    expect(viewer()).toBe('Offline')
  })
})
