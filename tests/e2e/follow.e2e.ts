import type { Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { atRest, components, gripOf, shape, zoomOf } from './support/canvas.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'

async function scroll(page: Page, by: number): Promise<void> {
  await page.mouse.move(700, 420)
  await page.mouse.wheel(0, by)
}

test('one follows another until Escape, and everybody a host who asks for it', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [host, ben] = [await joinBoard(board, { seat: 'host' }), await joinBoard(board)]
  await ben.setViewportSize({ width: 900, height: 700 })
  await expect(components(ben)).toHaveCount(KIT.architecture.nodes.length)

  await test.step('a click on a face: the other’s view, also on a screen of another size; both are told', async () => {
    await ben.getByRole('button', { name: /^Follow (?!yourself)/ }).click()
    await expect(ben.getByRole('button', { name: /^Following / })).toBeVisible()
    await expect(host.getByText(/ follows your view\.$/)).toBeVisible()
    const before = await zoomOf(host)
    await scroll(host, 3000)
    await expect(shape(ben, BALANCER)).not.toBeInViewport()
    await scroll(host, -3000)
    await expect(shape(ben, BALANCER)).toBeInViewport()
    expect(await zoomOf(host)).toBe(before)
  })

  await test.step('Escape ends it: the other’s way is theirs alone', async () => {
    await ben.keyboard.press('Escape')
    await expect(ben.getByText(/^You no longer follow /)).toBeVisible()
    await scroll(host, 3000)
    await expect(shape(host, BALANCER)).not.toBeInViewport()
    await expect(shape(ben, BALANCER)).toBeInViewport()
  })

  await test.step('the host leads: who is here goes along, goes their own way, and comes back', async () => {
    await host.getByTestId('main-menu.button').click()
    await host.getByRole('menuitemcheckbox', { name: 'Everyone follows me' }).click()
    await host.keyboard.press('Escape')
    await expect(host.getByText('1 of 1 follows you.')).toBeVisible()
    await expect(shape(ben, BALANCER)).not.toBeInViewport()
    await scroll(ben, -200)
    await expect(ben.getByText(/^You went your own way/)).toBeVisible()
    await expect(host.getByText('0 of 1 follows you.')).toBeVisible()
    await ben.getByRole('button', { name: /^Follow .* again$/ }).first().click()
    await scroll(host, -3000)
    await expect(shape(ben, BALANCER)).toBeInViewport()
    await host.getByRole('button', { name: 'Stop leading' }).click()
    await expect(ben.getByText(/ no longer leads\./)).toBeVisible()
    await expect(ben.getByRole('button', { name: /^Follow(ing .*| .* again)$/ })).toHaveCount(0)
  })

  await test.step('a host points at a part: who looks elsewhere is told and stays there, until they want to see it', async () => {
    const line = ben.locator('.ss-spotlight')
    await atRest(host)
    // A press that meets a glide only ends it.
    await expect(async () => {
      const grip = await gripOf(host, BALANCER)
      await host.mouse.click(grip.x, grip.y)
      await expect(host.locator('.ss-inspector, .ss-inspector-pill').first()).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 90_000 })
    await scroll(ben, 3000)
    await expect(shape(ben, BALANCER)).not.toBeInViewport()
    await host.keyboard.press('Shift+i')
    await expect(line).toHaveText(/ points at Load balancer/)
    await expect(host.getByRole('status').filter({ hasText: /^Everyone is shown Load balancer$/ })).toHaveCount(1)
    await expect(shape(ben, BALANCER)).not.toBeInViewport()
    await line.getByRole('button', { name: 'Show' }).click()
    await expect(shape(ben, BALANCER)).toBeInViewport()
    await expect(line.getByRole('button', { name: 'Show' })).toHaveCount(0)
    await host.keyboard.press('Escape')
    await expect(line).toHaveCount(0)
    await host.keyboard.press('Shift+i')
    await expect(line).toBeVisible()
    await expect(host.getByRole('status').filter({ hasText: /^Everyone is shown Load balancer$/ }), 'the host has heard of it, too').toHaveCount(1)
    await host.keyboard.press('Delete')
    await expect(line).toHaveCount(0)
    await host.keyboard.press('ControlOrMeta+z')
    await expect(shape(ben, BALANCER)).toBeInViewport()
    await expect(line, 'it ended with the part').toHaveCount(0)
  })

  await test.step('a reaction by two keys is said at the other’s by name, and leaves the board again', async () => {
    await ben.keyboard.press('Shift+r')
    await expect(ben.getByRole('region', { name: 'React' }).getByRole('button', { name: 'Good' })).toBeFocused()
    await ben.keyboard.press('3')
    await expect(host.getByRole('status').filter({ hasText: /: I have an idea\.$/ })).toHaveCount(1)
    await expect(ben.getByRole('status').filter({ hasText: 'You: I have an idea.' })).toHaveCount(1)
    await expect(host.locator('.ss-reaction')).toHaveCount(0)
  })

  await test.step('a host who follows and then leads follows nobody, and everybody comes along', async () => {
    await host.getByRole('button', { name: /^Follow (?!yourself)/ }).first().click()
    await expect(host.getByRole('button', { name: /^Following / })).toBeVisible()
    await host.getByTestId('main-menu.button').click()
    await host.getByRole('menuitemcheckbox', { name: 'Everyone follows me' }).click()
    await host.keyboard.press('Escape')
    await expect(host.getByText('1 of 1 follows you.')).toBeVisible()
    await expect(host.getByText(/^You lead now/)).toBeVisible()
    await expect(host.getByRole('button', { name: /^Following / })).toHaveCount(0)
    await expect(ben.getByRole('button', { name: /^Following / })).toBeVisible()
    await expect(ben.getByText(/ follows you already\.$/)).toHaveCount(0)
  })
})
