import { expect, test } from './support/boards.ts'
import { components, dragShape, insert, placeOf, saveStatus, shape, textOf } from './support/canvas.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'

test('records nobody can read stop nothing but themselves', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, poisoner] = [await joinBoard(board), await rawPeer(board)]
  const good = poisoner.records.get(BALANCER)
  if (good === undefined) throw new Error('The board has no load balancer.')
  const count = KIT.architecture.nodes.length
  await test.step('they arrive while the board is open', async () => {
    poisoner.records.transact('poison', () => {
      poisoner.records.set({ ...good, id: 'shape:nowhere', x: 'oops' })
      poisoner.records.set({ ...good, id: 'shape:alien', type: 'alien', props: { w: 1 } })
      poisoner.records.set({ ...good, id: 'shape:future', parentId: 'page:page', x: 0, y: -320, props: { ...(good.props as object), kind: 'quantum-oracle', title: '', technology: '' } })
    })
    await expect(ada.getByText(/^2 parts of this board could not be shown/)).toBeVisible()
    await expect(components(ada)).toHaveCount(count + 1)
    await expect(shape(ada, 'shape:nowhere')).toHaveCount(0)
    await expect(shape(ada, 'shape:alien')).toHaveCount(0)
  })
  await test.step('a kind this version does not know is drawn as such', async () => {
    await expect.poll(() => textOf(ada, 'shape:future')).toMatch(/^quantum-\s?oracle Unknown/)
  })
  await test.step('they are there when somebody opens the board', async () => {
    const ben = await joinBoard(board)
    await expect(ben.getByText(/^2 parts of this board could not be shown/)).toBeVisible()
    await expect(components(ben)).toHaveCount(count + 1)
    const moved = await dragShape(ben, BALANCER, { x: 24, y: 14 })
    await expect.poll(() => placeOf(ada, BALANCER)).toEqual(moved)
    const id = await insert(ada, 'feature-store')
    await expect(shape(ben, id)).toHaveCount(1)
    for (const page of [ada, ben]) await expect(saveStatus(page)).toHaveText('Saved')
  })
  await test.step('a good record that turns bad leaves the canvas, and comes back when it is mended', async () => {
    poisoner.records.transact('poison', () => poisoner.records.set({ ...good, x: 'oops' }))
    await expect(ada.getByText(/^3 parts of this board could not be shown/)).toBeVisible()
    poisoner.records.transact('mend', () => poisoner.records.set({ ...good, x: 40 }))
    await expect(ada.getByText(/^2 parts of this board could not be shown/)).toBeVisible()
    await expect(shape(ada, BALANCER)).toBeVisible()
  })
  expect(poisoner.records.get('shape:alien'), 'its bytes stay').toMatchObject({ type: 'alien' })
})
