import { expect, test } from './support/fixtures.ts'
import { components, saveStatus } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'
import { dealKit } from '../../shared/kit/deal/dealKit.ts'
import { visualSearch } from '../../templates/visualSearch.ts'

test('a case study is found, read without the canvas, and started, all by keyboard', async ({ page }) => {
  await page.goto('/')
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('zebra')
  await expect(page.getByText('No case study fits all of that.')).toBeVisible()
  await page.getByRole('button', { name: /^Show all/ }).press('Enter')
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('computer vision')
  await page.getByRole('combobox', { name: 'Difficulty' }).selectOption('medium')
  await page.getByRole('combobox', { name: 'Length' }).selectOption('45')
  await expect(page.getByRole('article')).toHaveCount(2)

  // A fresh load, because the home page fetches the canvas while it idles.
  await page.goto(`/kits/${KIT.id}`)
  await expect(page.getByRole('heading', { level: 1, name: KIT.title })).toBeVisible()
  await test.step('the seven steps, with what is computed', async () => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(9)
    const load = page.getByRole('row', { name: /^Peak load/ })
    await expect(load).toContainText('1,736 QPS')
    await expect(page.getByRole('row', { name: /^All of it/ })).toContainText('300 ms')
    await expect(page.getByRole('img', { name: /^Architecture/ }).locator('text').first()).toBeVisible()
    await expect(page.getByText(KIT.steps.probes[0]?.ask ?? '')).toBeHidden()
    await page.getByText('Mid level').press('Enter')
    await expect(page.getByText(KIT.steps.probes[0]?.ask ?? '')).toBeVisible()
  })
  await test.step('enlarged, every label can be read', async () => {
    await page.getByRole('button', { name: 'Enlarge' }).press('Enter')
    const drawing = page.getByRole('dialog').getByRole('img')
    await expect(drawing).toBeVisible()
    // A label is drawn line by line.
    const said = (await drawing.locator('text').allTextContents()).join(' ')
    for (const { label } of KIT.architecture.links) expect(said).toContain(label ?? '')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js')))
  expect(scripts.filter((name) => name.includes('BoardPage')), 'the canvas is not loaded to read').toEqual([])

  await page.getByRole('button', { name: 'Open the reference' }).press('Enter')
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(saveStatus(page)).toHaveText('Saved')
})

test('a case study is dealt anew, and only its host reads the seed', async ({ page }) => {
  await page.goto(`/kits/${KIT.id}`)
  await page.getByRole('button', { name: 'Deal it anew' }).click()
  const seed = page.getByLabel('Seed')
  await expect(seed).toHaveValue(/^[a-z0-9]{6}$/)
  await seed.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('K3v9z')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A seed is six letters or digits')).toBeVisible()
  await page.keyboard.type('-1')
  await page.keyboard.press('Enter')
  const question = page.locator('blockquote')
  const dealt = dealKit(visualSearch, 'k3v9z1')!.kit
  await expect(question).toHaveText(dealt.prompt)
  await expect(page.getByText('This whole page is written with the numbers that were dealt, seed k3v9z1.')).toBeVisible()
  await expect(page.locator('.ss-guide-prompt')).toHaveText(dealt.prompt)
  await expect(page.locator('#clarify')).toContainText(dealt.steps.clarify.nonFunctional[0]!)

  await seed.fill('k3v9')
  await page.getByRole('button', { name: 'Start an interview' }).click()
  await expect(page.getByText('A seed is six letters or digits')).toBeVisible()
  await expect(seed).toBeFocused()
  await seed.fill('k3v9z2')
  await page.getByRole('button', { name: 'Start an interview' }).click()
  await expect(saveStatus(page)).toHaveText('Saved')
  await page.getByRole('button', { name: /^Dealt anew/ }).click()
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('k3v9z2')
})
