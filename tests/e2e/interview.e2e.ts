import type { Locator, Page } from 'playwright/test'
import { ROUND_PARTS } from '../../shared/interview/agenda.ts'
import { expect } from './support/boards.ts'
import { drawLine, goDownTo, selectByKeys, tabTo, useByKeys } from './support/byKeys.ts'
import { components, saveStatus } from './support/canvas.ts'
import { captureBytes } from './support/captureBytes.ts'
import { panelOf } from './support/hostPanel.ts'
import { noteByKeys, scoreByKeys, turnToCase } from './support/interview/privatePages.ts'
import { beginByKeys, enterByKeys, face, look } from './support/interview/room.ts'
import { KIT } from './support/kitBoard.ts'
import { test } from './support/timeTravel.ts'

const SCREEN = { viewport: { width: 1280, height: 720 } }
/** Words that only hosts write: in notes, hints, reasons and decisions. */
const PRIVATE = ['qznote', 'qzhint', 'qzreason', 'qzverdict']

// Its bytes are read whole: of a file that no service worker has, nothing is left once its page has gone elsewhere.
test.use({ stranger: true, serviceWorkers: 'allow' })
test.setTimeout(1_200_000)

test('a whole interview of 45 minutes with four people, every seat by keys alone', async ({ person, minutesPass }) => {
  const [host, second, candidate, observer] = [await person(SCREEN), await person(SCREEN), await person({ ...SCREEN, colorScheme: 'dark' }), await person(SCREEN)]
  const everybody = [host, second, candidate, observer]
  const outside = [candidate, observer].map((page) => captureBytes(page))

  const links = await test.step('a host begins, and waits in the lobby', () => beginByKeys(host, KIT.title))
  await test.step('everybody comes in, says who they are, and reads the rules of the room', async () => {
    await tabTo(host.getByRole('textbox', { name: 'Your name' }))
    await host.keyboard.type('Ada')
    await host.keyboard.press('Enter')
    await candidate.goto(links.candidate)
    await expect(candidate.getByRole('form', { name: 'Your name' })).toContainText(/AI helpers/)
    await look(candidate, '02 candidate comes in, dark')
    await enterByKeys(candidate, 'Cora')
    for (const [page, link, name] of [[second, links.host, 'Ben'], [observer, links.observer, 'Olga']] as const) {
      await page.goto(link)
      await enterByKeys(page, name)
    }
    await expect(saveStatus(candidate)).toHaveText('Saved')
    await expect(saveStatus(observer)).toHaveText('Read-only')
    const lobby = host.getByRole('region', { name: 'Before you start' })
    await expect(lobby.getByText('Ben, Cora, Olga')).toBeVisible()
    await look(host, '03 lobby')
  })

  await test.step('clarify: the clock runs for all, the candidate draws and declares a helper', async () => {
    await useByKeys(host.getByRole('region', { name: 'Before you start' }).getByRole('button', { name: 'Start the clock' }))
    for (const page of everybody) await expect(face(page)).toContainText('1 Clarify')
    await drawLine(candidate, 'client app -> gateway -> ranker')
    for (const page of [host, observer]) await expect(components(page)).toHaveCount(3)
    await useByKeys(candidate.getByRole('button', { name: /Rules of this room$/ }))
    await tabTo(candidate.getByRole('textbox', { name: 'What you use, and what for' }))
    await candidate.keyboard.type('A chat, to look up an API')
    await candidate.keyboard.press('Enter')
    await expect(candidate.getByRole('dialog').getByText('A chat, to look up an API')).toBeVisible()
    await look(candidate, '04 rules of the room, dark')
    await candidate.keyboard.press('Escape')
    await minutesPass(2)
  })

  await test.step('both hosts note, each by keys, and a hint is kept', async () => {
    await noteByKeys(host, '+ qznote asks for the scale')
    await noteByKeys(second, 'qznote slow start')
    await noteByKeys(host, '! qzhint think of the index')
    await look(host, '05 notes')
  })
  for (const page of everybody) await page.keyboard.press('Escape')

  await test.step('the steps go on for all; a budget that is over is said softly', async () => {
    for (const part of ROUND_PARTS.slice(1, 5)) {
      await host.keyboard.press('Shift+X')
      for (const page of [host, candidate]) await expect(face(page)).toContainText(part.word)
      await minutesPass(5)
    }
    await look(candidate, '06 a budget is over, dark')
  })

  await test.step('the host leads: everyone follows, a spotlight, a question at a part, a reaction', async () => {
    await turnToCase(host)
    await useByKeys(panelOf(host).getByRole('button', { name: 'Everyone follows me' }))
    await expect(candidate.getByText(/Ada/).first()).toBeVisible()
    await selectByKeys(host)
    await host.keyboard.press('Shift+I')
    await expect(candidate.locator('.ss-spotlight')).toBeVisible()
    await look(candidate, '07 spotlight, dark')
    await host.keyboard.press('Escape')
    await expect(candidate.locator('.ss-spotlight')).toHaveCount(0)
    await selectByKeys(host)
    await host.keyboard.press('Shift+Y')
    await expect(host.getByRole('textbox', { name: 'Question' })).toBeFocused()
    await host.keyboard.type('What if it is down?')
    await host.keyboard.press('Enter')
    await expect(candidate.locator('.ss-pin-asked')).toHaveCount(1)
    await look(host, '08 a question at a part')
    await host.keyboard.press('Escape')
    await candidate.keyboard.press('Shift+R')
    await candidate.keyboard.press('3')
    await expect(host.getByRole('status').filter({ hasText: /I have an idea\.$/ })).toHaveCount(1)
  })

  await test.step('a curveball comes to everybody, with what a good answer is for hosts alone', async () => {
    await host.keyboard.press('Shift+U')
    const play = panelOf(host).getByRole('button', { name: /^Play “/ }).first()
    await expect(play).toBeFocused()
    await look(host, '09 curveballs')
    await host.keyboard.press('Enter')
    for (const page of [candidate, observer, second]) await expect(page.getByRole('region', { name: 'Curveball' })).toBeVisible()
    await look(candidate, '10 curveball, dark')
    await minutesPass(5)
    await Promise.all(everybody.map((page) => expect(page.getByRole('region', { name: 'Curveball' })).toContainText('Time is up')))
    await expect(panelOf(host).getByText('No curveball is on.')).toBeVisible()
    await minutesPass(1)
    for (const page of everybody) await expect(page.getByRole('region', { name: 'Curveball' })).toHaveCount(0)
    for (const is of [1, 0]) {
      for (const page of everybody) {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Shift+E')
        await expect(page.getByRole('region', { name: 'Curveball' })).toHaveCount(is)
      }
    }
  })

  await test.step('a pause stops pens and clock; who only watches draws nothing, and goes on as before', async () => {
    await useByKeys(panelOf(host).getByRole('button', { name: /^Pause/ }))
    await expect(saveStatus(candidate)).toHaveText('Paused by the host')
    await look(candidate, '11 paused, dark')
    await useByKeys(host.getByRole('button', { name: 'Let them go on' }).first())
    await expect(saveStatus(candidate)).toHaveText('Saved')
    await useByKeys(host.getByRole('button', { name: 'Share this board' }))
    const seats = host.getByRole('group', { name: 'What Cora may do' })
    await useByKeys(seats.getByRole('button', { name: 'Watches' }))
    await expect(candidate.getByText('You are now watching: the host decides who draws.')).toBeVisible()
    await look(host, '12 roles')
    await useByKeys(seats.getByRole('button', { name: 'May draw' }))
    await expect(saveStatus(candidate)).toHaveText('Saved')
    await host.keyboard.press('Escape')
  })

  await test.step('the last steps, and a layer of the reference for all', async () => {
    for (const part of ROUND_PARTS.slice(5)) {
      await host.keyboard.press('Shift+X')
      await expect(face(candidate)).toContainText(part.word)
      await minutesPass(4)
    }
    await useByKeys(panelOf(host).getByRole('button', { name: /^Reveal the clients/ }))
    await expect(components(candidate)).not.toHaveCount(3)
    await look(candidate, '13 revealed, dark')
  })

  await test.step('both score, blind until both have handed theirs in', async () => {
    await scoreByKeys(host, { score: '3', reason: 'qzreason', sentence: 'qzverdict' })
    await expect(panelOf(host).getByRole('table')).toHaveCount(0)
    await scoreByKeys(second, { score: '2', reason: 'qzreason', sentence: 'qzverdict' })
    await expect(panelOf(host).getByRole('table')).toBeVisible()
    await look(host, '14 scores side by side')
  })

  await test.step('the end: locked for all, and how the time went for hosts', async () => {
    await turnToCase(host)
    await useByKeys(panelOf(host).getByRole('button', { name: 'End and lock…' }))
    await useByKeys(host.getByRole('dialog').getByRole('button', { name: 'End and lock', exact: true }))
    for (const page of [host, candidate]) await expect(saveStatus(page)).toHaveText('Ended')
    await look(host, '15 ended')
  })

  const debriefOf = (link: string): string => link.replace('#', '/debrief#')
  await test.step('the debrief: all of it for hosts, and for the candidate what they share', async () => {
    await host.goto(debriefOf(links.host))
    await expect(host.getByText('qznote asks for the scale').first()).toBeVisible()
    await look(host, '16 debrief of a host')
    await candidate.goto(debriefOf(links.candidate))
    await expect(candidate.getByRole('heading', { name: /^Debrief: / })).toBeVisible()
    const coverage = (page: Page): Locator => page.getByRole('region', { name: 'Coverage of the reference' })
    await expect(coverage(candidate)).toHaveCount(0)
    await useByKeys(coverage(host).getByRole('checkbox', { name: 'Share with the candidate' }), 'Space')
    await useByKeys(host.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }))
    await expect(coverage(candidate)).toBeVisible()
    await look(candidate, '17 debrief of a candidate, dark')
  })
  for (const seen of outside) expect(await seen.inAnswers([...PRIVATE, links.seed])).toEqual([])

  await test.step('opened again and ended; the next candidate has a fresh board of the same set-up', async () => {
    await second.keyboard.press('Escape')
    await useByKeys(second.getByRole('button', { name: 'Open it again' }))
    await expect(saveStatus(second)).toHaveText('Saved')
    await host.goto(links.host)
    await turnToCase(host)
    await useByKeys(panelOf(host).getByRole('button', { name: 'Next candidate' }))
    const sure = host.getByRole('dialog').getByRole('button', { name: /next|lock/i }).last()
    const lobby = host.getByRole('region', { name: 'Before you start' })
    await expect(sure.or(lobby).first()).toBeVisible()
    if (await sure.isVisible()) await useByKeys(sure)
    await expect(lobby.getByLabel('Candidate’s link', { exact: true })).toBeVisible()
    await expect(lobby.getByLabel('Candidate’s link', { exact: true })).not.toHaveValue(links.candidate)
    await expect(observer.getByText(/ended this board on /)).toBeVisible()
    await look(host, '18 the next candidate')
  })

  await test.step('deleted by a host: it is gone for everybody, and a report says what went', async () => {
    await useByKeys(second.getByTestId('main-menu.button'))
    await goDownTo(second.getByRole('menuitem', { name: 'Delete this board…' }))
    await second.keyboard.press('Enter')
    await tabTo(second.getByRole('textbox', { name: 'Its title, to be sure' }))
    await second.keyboard.type(KIT.title)
    await useByKeys(second.getByRole('dialog').getByRole('button', { name: /^Delete/ }))
    await expect(second.getByRole('region', { name: 'Deletion report' })).toBeVisible()
    await look(second, '19 deletion report')
    await expect(observer.getByText('This board was deleted')).toBeVisible()
  })
})
