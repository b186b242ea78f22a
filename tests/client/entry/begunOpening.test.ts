import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BegunOpening } from '../../../client/entry/begunOpening.ts'
import type { Opening } from '../../../client/sync/openBoard.ts'

const noPause = async (): Promise<void> => {}

beforeEach(() => void vi.stubGlobal('addEventListener', () => {}))
afterEach(() => void vi.unstubAllGlobals())

function openable() {
  const destroy = vi.fn<() => void>()
  const opening = { kind: 'open', board: { destroy } } as unknown as Opening
  const open = vi.fn<(signal: AbortSignal) => Promise<Opening>>(async () => opening)
  return { destroy, opening, open }
}

it('is taken once, when whoever draws can do without the page', async () => {
  const { opening, open } = openable()
  let goOn = (): void => {}
  const begun = new BegunOpening(Promise.resolve(open), () => new Promise((resolve) => { goOn = resolve }))
  await vi.waitFor(() => expect(open).toHaveBeenCalled())
  const taken = begun.take(new AbortController().signal)
  expect(begun.take(new AbortController().signal)).toBeUndefined()
  let isShown = false
  void taken?.then(() => { isShown = true })
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  expect(isShown).toBe(false)
  goOn()
  expect(await taken).toBe(opening)
})

it('is not begun any more for a page that went on without it', async () => {
  const { open } = openable()
  const mayOpen = Promise.resolve(open)
  const begun = new BegunOpening(mayOpen, noPause)
  expect(begun.take(new AbortController().signal)).toBeUndefined()
  await mayOpen
  expect(open).not.toHaveBeenCalled()
})

it('is closed when nobody will take it, and given up with the page that took it', async () => {
  const left = openable()
  const begun = new BegunOpening(Promise.resolve(left.open), noPause)
  await vi.waitFor(() => expect(left.open).toHaveBeenCalled())
  begun.end()
  await vi.waitFor(() => expect(left.destroy).toHaveBeenCalledOnce())
  expect(left.open.mock.calls[0]?.[0].aborted).toBe(true)

  const { open, destroy } = openable()
  const other = new BegunOpening(Promise.resolve(open), noPause)
  await vi.waitFor(() => expect(open).toHaveBeenCalled())
  const page = new AbortController()
  await other.take(page.signal)
  other.end()
  expect([destroy.mock.calls.length, open.mock.calls[0]?.[0].aborted]).toEqual([0, false])
  page.abort()
  expect(open.mock.calls[0]?.[0].aborted).toBe(true)
})
