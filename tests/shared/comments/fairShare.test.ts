import { expect, test } from 'vitest'
import { shareFairly, type WrittenComment } from '../../../shared/comments/fairShare.ts'

function written(client: number, count: number, atMs = 1): WrittenComment[] {
  return Array.from({ length: count }, (_, at) => ({
    client, clock: at, comment: { id: `${client}-${at}`, on: 'shape:a', text: 'x', by: 'ada', name: 'Ada', color: '#1d4ed8', atMs, part: '' },
  }))
}

test('all is shown while there is room', () => {
  expect(shareFairly([...written(1, 3), ...written(2, 2)], 5)).toHaveLength(5)
})

test('whoever floods a board pushes out nobody, whatever times are written, and of one writer the oldest stay', () => {
  const flood = written(1, 5_000, 0)
  const shown = shareFairly([...flood, ...written(900, 20), ...written(7, 3)], 100).map(({ id }) => id)
  const by = (client: number) => shown.filter((id) => id.startsWith(`${client}-`))
  expect([by(900).length, by(7).length, by(1).length]).toEqual([20, 3, 77])
  expect(by(1)).toEqual(flood.slice(0, 77).map(({ comment }) => comment.id))
})

test('everybody shows the same, in whatever order it came', () => {
  const all = [...written(1, 40), ...written(2, 40), ...written(3, 40)]
  const ids = (some: WrittenComment[]) => shareFairly(some, 50).map(({ id }) => id)
  expect(ids(all.toReversed())).toEqual(ids(all))
})
