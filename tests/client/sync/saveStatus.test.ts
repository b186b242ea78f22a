import { describe, expect, it } from 'vitest'
import { initialSaveState, nextSaveState, saySaveStatus, saveStatusOf, type SaveEvent } from '../../../client/sync/saveStatus.ts'

function after(...events: SaveEvent[]): string {
  return saySaveStatus(saveStatusOf(events.reduce(nextSaveState, initialSaveState('editor'))))
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

  it('is not saved, and says so, when the server stores nothing for too long, and recovers by itself', () => {
    const stuck: SaveEvent[] = [...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'late' }]
    expect(after(...stuck)).toBe('Not saved yet, 1 change kept here')
    expect(after(...stuck, { type: 'edited' }, { type: 'sent' })).toBe('Not saved yet, 2 changes kept here')
    expect(after(...stuck, { type: 'edited' }, { type: 'sent' }, { type: 'saved', count: 2 })).toBe('Saving')
    expect(after(...stuck, { type: 'saved', count: 2 })).toBe('Saved')
    expect(after(...stuck, { type: 'disconnected' })).toBe('Offline, 1 change kept here')
  })

  it('is paused while the host says so, with what is kept here, and saving when they go on', () => {
    const paused: SaveEvent[] = [...OPENED, { type: 'edited' }, { type: 'sent' }, { type: 'paused', isPaused: true }]
    expect(after(...paused)).toBe('Paused by the host, 1 change kept here')
    expect(after(...paused, { type: 'paused', isPaused: false })).toBe('Saving')
    const host = [...paused].reduce(nextSaveState, initialSaveState('host'))
    expect(saySaveStatus(saveStatusOf(host))).toBe('Saving')
  })

  it('is paused after a reconnection only when the new socket says so', () => {
    const back: SaveEvent[] = [...OPENED, { type: 'paused', isPaused: true }, { type: 'disconnected' }, { type: 'opened' }]
    expect(after(...back, { type: 'paused', isPaused: true }, { type: 'sent' }, { type: 'synced' })).toBe('Paused by the host')
    expect(after(...back, { type: 'sent' }, { type: 'synced' }, { type: 'saved', count: 1 })).toBe('Saved')
  })

  it('is read-only for viewers, and offline when they are', () => {
    const viewer = (...events: SaveEvent[]) => saySaveStatus(saveStatusOf(events.reduce(nextSaveState, initialSaveState('viewer'))))
    expect(viewer({ type: 'opened' })).toBe('Read-only')
    expect(viewer()).toBe('Offline')
  })
})
