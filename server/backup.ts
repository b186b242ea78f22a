import { readConfig } from './config.ts'
import { reportBackup } from './maintenance/backup.ts'

const config = readConfig(process.env)
const { ok, sentence } = config.ok ? await backUpAll(config.config) : config
console.log(sentence)
process.exitCode = ok ? 0 : 1

function backUpAll({ dataDir, retentionDays }: { dataDir: string; retentionDays: number }) {
  return reportBackup(dataDir, process.argv[2], { now: new Date(), keepDays: retentionDays })
}
