/**
 * What a keystroke in the component search costs: every title, alias and technology of the catalogue typed letter by letter,
 * and with one letter wrong. Run with `npm run bench -- catalogSearch`; a keystroke should stay well under 1 ms.
 */
import { performance } from 'node:perf_hooks'
import { CATALOG, type CatalogEntry } from '../../shared/catalog/index.ts'
import { searchCatalog } from '../../shared/catalog/search.ts'
import { createCatalogIndex } from '../../shared/catalog/searchIndex.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG
const ROUNDS = 5

function prefixes(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at + 1))
}

function withTypo(text: string): string {
  return `${text.slice(0, 2)}${text[3] ?? ''}${text[2] ?? ''}${text.slice(4)}`
}

function measure(name: string, queries: readonly string[], run: (query: string) => void): void {
  queries.forEach((query) => run(query))
  const micros = Array.from({ length: ROUNDS }).flatMap(() => queries.map((query) => {
    const start = performance.now()
    run(query)
    return (performance.now() - start) * 1000
  })).sort((a, b) => a - b)
  const at = (share: number): string => micros[Math.min(micros.length - 1, Math.floor(micros.length * share))]!.toFixed(0).padStart(6)
  console.log(`${name.padEnd(34)} ${String(queries.length).padStart(6)} queries   p50 ${at(0.5)} µs   p99 ${at(0.99)} µs   worst ${at(1)} µs`)
}

const texts = ENTRIES.flatMap((entry) => [entry.title, ...entry.aliases, ...entry.technologies])
measure('typed letter by letter', texts.flatMap(prefixes), searchCatalog)
measure('the same with two letters swapped', texts.flatMap((text) => prefixes(withTypo(text))), searchCatalog)
measure('nothing like it', ['zzz', 'toaster', 'quantum oracle', 'xylophone'], searchCatalog)
measure('index built', ['once'], () => createCatalogIndex(ENTRIES))
