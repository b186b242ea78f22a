import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from './support/boards.ts'
import { components, dragShape, insert, placeOf, placesOf, saveStatus } from './support/canvas.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'

test.use({ ownServer: true })

test('a host pauses the editors, lets them go on, and puts one out', async ({ makeBoard, joinBoard, rawPeer, person }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [host, ada] = [await joinBoard(board, { seat: 'host' }), await joinBoard(board)]
  await expect(components(ada)).toHaveCount(KIT.architecture.nodes.length)
  await test.step('a pause: the editor says so and changes nothing, the host goes on', async () => {
    await host.getByRole('button', { name: 'Share this board' }).click()
    await host.getByRole('button', { name: 'Pause the editors' }).click()
    await host.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(saveStatus(ada)).toHaveText('Paused by the host')
    await expect(ada.getByText('Paused by the host. You can look around')).toBeVisible()
    await expect(ada.getByRole('textbox', { name: 'Board title' })).toHaveCount(0)
    await expect(ada.getByRole('region', { name: 'Components' })).toHaveCount(0)
    const places = await placesOf(ada)
    await dragShape(ada, BALANCER, { x: 60, y: 30 })
    expect(await placesOf(ada)).toEqual(places)
    const moved = await dragShape(host, BALANCER, { x: 24, y: 14 })
    await expect.poll(() => placeOf(ada, BALANCER)).toEqual(moved)
    await expect(saveStatus(host)).toHaveText('Saved')
  })
  await test.step('who comes meanwhile is paused too', async () => {
    const late = await person()
    await late.goto(`/b/${board.id}#${board.keys.editor}`)
    await expect(saveStatus(late)).toHaveText('Paused by the host')
    await late.close()
  })
  await test.step('going on: everything works again', async () => {
    await host.getByRole('button', { name: 'Let them go on' }).click()
    await expect(saveStatus(ada)).toHaveText('Saved')
    const moved = await dragShape(ada, BALANCER, { x: -30, y: 10 })
    await expect.poll(() => placeOf(host, BALANCER)).toEqual(moved)
    await expect(host.getByText('The editors are paused')).toHaveCount(0)
  })
  await test.step('put out: that person is told, and the link can be replaced right there', async () => {
    const other = await rawPeer(board)
    await host.getByRole('button', { name: 'Share this board' }).click()
    const before = await host.getByLabel('Editor link', { exact: true }).inputValue()
    // Somebody with a client of another kind shows no name, so the host reads of them here alone.
    await expect(host.getByText('1 more editor without a name, here for less than a minute')).toBeVisible()
    await host.getByRole('button', { name: /^Put (?!the editor without).* out…$/ }).click()
    await host.getByRole('button', { name: 'Put out now' }).click()
    await expect(ada.getByText('The host has put you out of this board.')).toBeVisible()
    await expect(host.getByText('but the editor link still opens the board')).toBeVisible()
    await expect(host.getByRole('button', { name: /^Put (?!the editor without).* out…$/ })).toHaveCount(0)
    expect(other.provider.wsconnected).toBe(true)
    await host.getByRole('button', { name: 'Replace the editor link' }).click()
    await expect(host.getByLabel('Editor link', { exact: true })).not.toHaveValue(before)
    await expect.poll(() => other.provider.wsconnected).toBe(false)
  })
})

test('while the server cannot store, the strip says that nothing is saved, and it recovers by itself', async ({ makeBoard, joinBoard, server }) => {
  const board = await makeBoard({ title: 'No room' })
  const ada = await joinBoard(board)
  // Another program holds the database, as a backup tool that went wrong does; every commit of the server fails meanwhile.
  const lock = new DatabaseSync(join(server.dataDir, 'boards.db'))
  lock.exec('BEGIN IMMEDIATE')
  await insert(ada, 'feature-store')
  await expect(saveStatus(ada)).toHaveText('Not saved yet, 1 change kept here', { timeout: 15_000 })
  await expect(ada.getByText('The server cannot store your last changes right now.')).toBeVisible()
  lock.exec('ROLLBACK')
  lock.close()
  await expect(saveStatus(ada)).toHaveText('Saved', { timeout: 20_000 })
  const ben = await joinBoard(board)
  await expect(components(ben)).toHaveCount(1)
})
