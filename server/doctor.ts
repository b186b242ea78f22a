import { readConfig } from './config.ts'
import { examine } from './maintenance/doctor.ts'

const config = readConfig(process.env)
const nothing = { boards: 0, rows: 0, bytes: 0 }
const diagnosis = config.ok ? await examine(config.config.dataDir) : { ...nothing, findings: [config.sentence] }
const { boards, rows, bytes, findings } = diagnosis
for (const finding of findings) console.log(finding)
const verdict = findings.length === 0 ? 'All is well.' : `To look at: ${findings.length}.`
console.log(`Boards: ${boards}, rows: ${rows}, bytes: ${bytes}. ${verdict}`)
process.exitCode = findings.length === 0 ? 0 : 1
