import { resolve } from 'node:path'
import { readConfig } from './config.ts'
import { backUp } from './maintenance/backup.ts'
import { databaseFile } from './storage/dataDir.ts'

const config = readConfig(process.env)
const target = resolve(process.argv[2] ?? `sevenstep-${new Date().toISOString().replace(/[:.]/g, '-')}.db`)
const result = config.ok ? backUp(databaseFile(config.config.dataDir), target) : config
console.log(result.ok ? `Boards in ${target}: ${result.boards}, pictures: ${result.pictures}. To restore, make it boards.db in an empty data folder.` : result.sentence)
process.exitCode = result.ok ? 0 : 1
