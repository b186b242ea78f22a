import { readConfig } from './config.ts'
import { examine } from './maintenance/doctor.ts'
import { databaseFile } from './storage/dataDir.ts'

const config = readConfig(process.env)
const { boards, rows, bytes, findings } = config.ok ? await examine(databaseFile(config.config.dataDir)) : { boards: 0, rows: 0, bytes: 0, findings: [config.sentence] }
for (const finding of findings) console.log(finding)
console.log(`Boards: ${boards}, rows: ${rows}, bytes: ${bytes}. ${findings.length === 0 ? 'All is well.' : `To look at: ${findings.length}.`}`)
process.exitCode = findings.length === 0 ? 0 : 1
