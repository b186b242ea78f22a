/** Finds and writes the pins of one kit into its template. Run with `npm run pin -- <kit-id>`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Kit, KitLink } from '../../../../shared/kit/kit.ts'
import { planKit } from '../../../../shared/kit/planKit.ts'
import { findPins } from './findPins.ts'
import { kitFlaws } from './kitFlaws.ts'
import { writePins } from './writePins.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../templates')
const STARTS = 3
const USAGE = `npm run pin -- <kit-id> [node-id ...] [--afresh] [--seed 1] [--moves 600000]
  Searches a route for every link without a pin and writes it into the kit's template; pins that are there stay.
  node-id    also searches for the links of these components
  --afresh   searches for all links
  --seed     another one may find something better, or worse
  --moves    steps of each of the ${STARTS} searches`

/** Looks at every template, because a kit may have no line in index.ts yet. */
async function findKit(id: string): Promise<{ path: string; kit: Kit } | undefined> {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== 'index.ts')) {
    const path = join(FOLDER, name)
    const exported = Object.values((await import(path)) as Record<string, Kit>)
    const kit = exported.find((one) => one.id === id)
    if (kit !== undefined) return { path, kit }
  }
  return undefined
}

function withoutPins(kit: Kit, isFree: (link: KitLink) => boolean): Kit {
  const links = kit.architecture.links.map((link) => (isFree(link) ? { ...link, pin: undefined } : link))
  return { ...kit, architecture: { ...kit.architecture, links } }
}

function report(kit: Kit, cost: number): void {
  const plan = planKit(kit)
  const { w, h } = plan.placement.bounds
  console.log(`  cost ${cost.toFixed(0)}, ${w} x ${h} px, ${(w / (h + 36)).toFixed(2)} : 1 with its legend`)
  const flaws = Object.entries(kitFlaws(plan)).flatMap(([what, names]: [string, string[]]) => names.map((name) => `  ${what}: ${name}`))
  console.log(flaws.length === 0 ? '  no flaws' : flaws.join('\n'))
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { afresh: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, moves: { type: 'string', default: '600000' } },
})
const [id = '', ...freed] = positionals
const found = await findKit(id)
if (found === undefined) {
  console.error(`${id === '' ? '' : `No template has the kit ${id}.\n`}${USAGE}`)
  process.exitCode = 1
} else {
  const kit = withoutPins(found.kit, ({ from, to }) => values.afresh || freed.includes(from) || freed.includes(to))
  const { links } = kit.architecture
  const { pins, cost } = findPins(kit, STARTS, Number(values.moves), Number(values.seed))
  // Read again, because a search takes a while and somebody may have edited the template meanwhile.
  writeFileSync(found.path, writePins(readFileSync(found.path, 'utf8'), links, pins))
  report({ ...kit, architecture: { ...kit.architecture, links: links.map((link, index) => ({ ...link, pin: pins[index] })) } }, cost)
}
