// npm test: installs what is missing, builds the product, runs every check and test, and ends with one line of figures.
// npm test -- unit | e2e | check | house | lint | types | unused | <part of a test file's path>
import { constants } from 'node:os'
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/productBuild.mjs'
import { settle, sum, summaryLine } from './lib/counts.mjs'
import { ensureEngines } from './lib/engines.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { plan } from './lib/plan.mjs'
import { interrupted } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { Failure, command, duration, say } from './lib/say.mjs'

/** @typedef {{ name: string, outcome: import('./lib/stages.mjs').Outcome, ms: number }} Ran */

await command(async () => {
  checkNode()
  const planned = plan(process.argv.slice(2))
  await ensureInstalled()
  const tools = await prepare(planned)
  /** @type {Ran[]} */
  const ran = []
  for (const item of planned) {
    if (!interrupted.signal) ran.push(await runStage(item, tools))
  }
  return report(ran)
})

/**
 * Only the browser tests need a browser and a build; without them the other stages still run.
 * @param {readonly import('./lib/plan.mjs').PlannedStage[]} planned
 * @returns {Promise<import('./lib/stages.mjs').Tools>}
 */
async function prepare(planned) {
  const runtime = findRuntime()
  if (!planned.some(({ stage }) => stage.name === 'e2e')) return { runtime }
  try {
    const browser = await ensureBrowser()
    say(`> Browser: ${browser}`)
    await ensureEngines()
    await ensureBuilt(runtime)
    return { runtime, browser }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(`  ${error.message}`)
    return { runtime, problem: error.message }
  }
}

/**
 * @param {import('./lib/plan.mjs').PlannedStage} planned
 * @param {import('./lib/stages.mjs').Tools} tools
 * @returns {Promise<Ran>}
 */
async function runStage({ stage, filters }, tools) {
  const started = Date.now()
  say(`\n> ${stage.title}`)
  const outcome = settle(await stage.run(tools, filters), stage.runsTests)
  const ms = Date.now() - started
  say(`  ${stage.title}: ${outcome.ok ? 'ok' : 'FAILED'} in ${duration(ms)}`)
  return { name: stage.name, outcome, ms }
}

/** @param {readonly Ran[]} ran */
function report(ran) {
  say('')
  for (const { test, message } of ran.flatMap(({ outcome }) => outcome.failures ?? [])) say(`FAILED ${test}\n${message}\n`)
  for (const { name, outcome, ms } of ran) say(`${outcome.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${duration(ms).padStart(12)}`)
  say(`\n${summaryLine(sum(ran.map(({ outcome }) => outcome.counts)))}`)
  if (interrupted.signal) return 128 + constants.signals[interrupted.signal]
  return ran.every(({ outcome }) => outcome.ok) ? 0 : 1
}
