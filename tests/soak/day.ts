/**
 * A day of interviews in minutes: boards are made, drawn on, left, opened again and compacted by people on real sockets
 * against the real server, whose clock runs fast. Afterwards its memory must be flat and nothing of it may be left.
 * `npm run soak -- day`; SOAK_MINUTES and SOAK_HOURS change how long it takes and how much is simulated.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { seeded } from '../fakes/random.ts'
import type { Ask, Sample } from './dayServer.ts'
import { holdInterview, revisit, type Day } from './interview.ts'

const HOURS = Number(process.env.SOAK_HOURS ?? 24)
const MINUTES = Number(process.env.SOAK_MINUTES ?? 10)
const FACTOR = (HOURS * 60) / MINUTES
/** Simulated minutes between the beginnings of two interviews. */
const PACE = 4
const SAMPLES = 60
const MAX_GROWTH = 0.05

const dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-soak-'))
const child = fork(fileURLToPath(new URL('dayServer.ts', import.meta.url)), [dataDir, String(FACTOR)], { execArgv: ['--expose-gc'] })
const exited = once(child, 'exit')
const [port] = (await once(child, 'message')) as [number]
const pass = (minutes: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / FACTOR))
const day: Day = { url: `http://127.0.0.1:${port}`, random: seeded(24), pass }

const before = await ask('sample')
const samples: Sample[] = []
const held: Promise<CreatedBoard>[] = []
const visits: Promise<void>[] = []
const samplesTaken = takeSamples()
for (let minute = 0; minute < HOURS * 60 - 60; minute += PACE) {
  held.push(holdInterview(day))
  const past = held[held.length - 1 - Math.ceil(90 / PACE)]
  if (past !== undefined) visits.push(past.then((board) => revisit(day, board)))
  await pass(PACE)
}
const boards = await Promise.all(held)
await Promise.all([...visits, samplesTaken])
const empty = await untilEmpty()
const after = await ask('close')
const [code] = await Promise.race([exited, pass(FACTOR).then(() => ['it does not end'])])
rmSync(dataDir, { recursive: true, force: true })
report()
process.exit()

async function ask(what: Ask): Promise<Sample> {
  child.send(what)
  const [sample] = (await once(child, 'message')) as [Sample]
  return sample
}

async function takeSamples(): Promise<void> {
  for (let at = 0; at < SAMPLES; at++) {
    await pass((HOURS * 60 - 60) / SAMPLES)
    samples.push(await ask('sample'))
  }
}

/** Rooms outlive their sessions by half a minute, and compactions run on. */
async function untilEmpty(): Promise<Sample> {
  for (let tries = 0; ; tries++) {
    const sample = await ask('sample')
    if ((sample.rooms === 0 && sample.resources.MessagePort === undefined) || tries === 30) return sample
    await pass(10)
  }
}

function report(): void {
  const third = Math.floor(samples.length / 3)
  const mean = (of: readonly Sample[]): number => of.reduce((sum, { bytes }) => sum + bytes, 0) / of.length
  const [second, last] = [mean(samples.slice(third, 2 * third)), mean(samples.slice(2 * third))]
  const growth = last / second - 1
  const most = Math.max(...samples.map(({ sessions }) => sessions))
  console.log(`${boards.length} interviews in ${HOURS} simulated hours, up to ${most} people at once; ${visits.length} boards opened again later`)
  console.log(`memory: first third ${mb(mean(samples.slice(0, third)))}, second ${mb(second)}, last ${mb(last)} (${(growth * 100).toFixed(1)} %); empty ${mb(empty.bytes)}`)
  console.log(`left when all have gone: ${empty.rooms} rooms, ${empty.sessions} sessions; before ${JSON.stringify(before.resources)}, then ${JSON.stringify(empty.resources)}, closed ${JSON.stringify(after.resources)}; exit ${code}`)
  const timers = (sample: Sample): number => sample.resources.Timeout ?? 0
  const isClean = empty.rooms === 0 && empty.sessions === 0 && timers(empty) <= timers(before) && timers(after) === 0 && code === 0
  if (growth <= MAX_GROWTH && isClean) return console.log('flat, and nothing is left')
  console.error('This is not flat, or something is left.')
  process.exitCode = 1
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
