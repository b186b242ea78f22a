// Compacts a board and kills its own process before the write whose number it is given: argv is file, board, number.
import { compactLog } from '../../../server/compaction/compactLog.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openSecondConnection } from '../../../server/storage/sqlite/sqliteStorage.ts'
import { failAtWrite } from './failingStorage.ts'

const [file = '', boardId = '', write = '1'] = process.argv.slice(2)
const storage = failAtWrite(openSecondConnection(file), Number(write), () => process.kill(process.pid, 'SIGKILL'))
await compactLog({ storage, nowMs: () => 0, pause: async () => {} }, boardLog(boardId))
