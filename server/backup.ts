import { readConfig } from './config.ts'
import { reportBackup } from './maintenance/backup.ts'

const config = readConfig(process.env)
const { ok, sentence } = config.ok ? reportBackup(config.config.dataDir, process.argv[2], new Date()) : config
console.log(sentence)
process.exitCode = ok ? 0 : 1
