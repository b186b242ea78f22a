/**
 * Our room beside those of others, on the same work in one run: `npm run bench:room`. Names of workloads choose some of them;
 * `--mix=foreign` chooses clients, `--servers=ours,yws+` servers, `--repeats=1` makes it shorter, `--json=FILE` keeps all figures. What each server
 * really is comes first, a table for the README last.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contestantsOf, type Contestant } from './contestants.ts'
import { MIXES, type Mix } from './dialect.ts'
import { markdownRows, median, printConditions, printMarkdown, printTable, type Measured } from './report.ts'
import { WORKLOADS, type Figures, type Workload } from './workloads.ts'

const MEASURE = fileURLToPath(new URL('measure.ts', import.meta.url))
const LIMIT_MS = 600_000

const { values, positionals } = parseArgs({ allowPositionals: true, options: { mix: { type: 'string' }, servers: { type: 'string' }, repeats: { type: 'string' }, json: { type: 'string' } } })
const names = positionals.length > 0 ? positionals : Object.keys(WORKLOADS)
const mixes = MIXES.filter((mix) => values.mix === undefined || values.mix.split(',').includes(mix))
const all: Record<string, Measured[]> = {}
const markdown: string[] = []
printConditions(serversOf('own'), Number(values.repeats ?? 3))

for (const name of names) {
  const workload = WORKLOADS[name]
  if (workload === undefined) throw new Error(`There is no workload "${name}"; there are ${Object.keys(WORKLOADS).join(', ')}.`)
  for (const mix of mixes.filter((one) => (workload.mixes ?? ['own']).includes(one))) {
    const measured = await measureAll(name, workload, mix)
    const titled = mix === 'own' ? workload : { ...workload, title: `${workload.title}; stock clients that write whole records` }
    all[mix === 'own' ? name : `${name} ${mix}`] = measured
    printTable(titled, measured)
    markdown.push(...markdownRows(titled, measured))
  }
}
printMarkdown(markdown)
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(all, undefined, 2))

function serversOf(mix: Mix): Contestant[] {
  return contestantsOf(mix).filter(({ id }) => values.servers === undefined || values.servers.split(',').includes(id))
}

/** In turns, so that all servers meet the same moods of the machine. */
async function measureAll(name: string, workload: Workload, mix: Mix): Promise<Measured[]> {
  const chosen = serversOf(mix).filter(({ keeps, dialect }) => (keeps || !workload.needsStorage) && (dialect.welcomes || workload.needsAnswers !== true))
  const runs = new Map(chosen.map((contestant) => [contestant, [] as Figures[]]))
  const repeats = Math.min(workload.repeats, Number(values.repeats ?? workload.repeats))
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [contestant, figures] of runs) {
      process.stderr.write(`\r${name} ${mix} ${repeat + 1}/${repeats} ${contestant.title.padEnd(24)}`)
      const measured = await measure(name, mix, contestant)
      if (measured !== undefined) figures.push(measured)
    }
  }
  process.stderr.write('\r'.padEnd(60) + '\r')
  return [...runs].map(([contestant, figures]) => ({ contestant, figures: medians(figures) }))
}

function medians(runs: readonly Figures[]): Figures {
  return Object.fromEntries(Object.keys(runs[0] ?? {}).map((key) => [key, median(runs.map((figures) => figures[key] ?? Number.NaN))]))
}

/** Undefined when it failed or hung; the reason is printed. */
function measure(name: string, mix: Mix, { id }: Contestant): Promise<Figures | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MEASURE, name, mix, id], { stdio: ['ignore', 'pipe', 'inherit'], timeout: LIMIT_MS })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()))
    child.once('close', (code) => resolve(code === 0 ? (JSON.parse(output) as Figures) : undefined))
  })
}
