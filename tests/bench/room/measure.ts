// One measurement in a process of its own: `measure.ts <workload> <mix> <server>` prints its figures as JSON.
import { contestantsOf } from './contestants.ts'
import type { Mix } from './dialect.ts'
import { WORKLOADS } from './workloads.ts'

const [workload, mix, id] = process.argv.slice(2)
const contestant = contestantsOf(mix as Mix).find((known) => known.id === id)
const chosen = WORKLOADS[workload ?? '']
if (contestant === undefined || chosen === undefined) throw new Error(`There is no workload "${workload}" or no server "${id}".`)
console.log(JSON.stringify(await chosen.run(contestant)))
process.exit(0)
