import { expect, it, vi } from 'vitest'
import type { Editor, TLShape } from 'tldraw'
import { keepLinksTidy, leadOnceSettled } from '../../../../client/canvas/links/keepLinksTidy.ts'

type Created = (shape: Pick<TLShape, 'id'>, source: 'user' | 'remote') => void

/** As much of an editor as is asked when links are led; each `run` that is not the first leads. */
function editorThatLeads() {
  const created: Created[] = []
  const run = vi.fn<() => void>()
  const editor = {
    isDisposed: false,
    isInAny: () => false,
    getIsReadonly: () => false,
    isReplayingHistory: () => false,
    run,
    disposables: new Set(),
    sideEffects: {
      registerAfterCreateHandler: (_: string, handler: Created) => created.push(handler),
      registerAfterChangeHandler: () => undefined,
    },
  } as unknown as Editor
  keepLinksTidy(editor)
  const create = (id: string): void => { for (const handler of created) handler({ id: id as TLShape['id'] }, 'user') }
  return { editor, run, create }
}

it('leads links once what is pasted lies where it stays, and not where it came first', async () => {
  const { editor, run, create } = editorThatLeads()
  await Promise.resolve()
  run.mockClear()
  await leadOnceSettled(editor, async () => {
    create('shape:pasted')
    await Promise.resolve()
    await Promise.resolve()
    expect(run).not.toHaveBeenCalled()
  })
  await Promise.resolve()
  expect(run).toHaveBeenCalledOnce()
})

it('leads them once a paste has failed', async () => {
  const { editor, run, create } = editorThatLeads()
  await expect(leadOnceSettled(editor, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await Promise.resolve()
  run.mockClear()
  create('shape:drawn')
  await Promise.resolve()
  expect(run).toHaveBeenCalledOnce()
})
