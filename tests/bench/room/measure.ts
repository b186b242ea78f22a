// One measurement in a process of its own: `measure.ts <workload> <server>` prints its figures as JSON.
import { CONTESTANTS } from './contestants.ts'
import { WORKLOADS } from './workloads.ts'

const [workload, id] = process.argv.slice(2)
const contestant = CONTESTANTS.find((known) => known.id === id)
const chosen = WORKLOADS[workload ?? '']
if (contestant === undefined || chosen === undefined) throw new Error(`There is no workload "${workload}" or no server "${id}".`)
console.log(JSON.stringify(await chosen.run(contestant)))
process.exit(0)
