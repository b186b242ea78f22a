// One attack in a process of its own, so that its cost is not taken for the server's: `attackWorker.ts <url> <board as JSON> <name> <quick>`.
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { AttackContext } from './attackContext.ts'
import { UPDATE_ATTACKS } from './updateAttacks.ts'
import { WIRE_ATTACKS } from './wireAttacks.ts'

const [url = '', board = '', name = '', quick = ''] = process.argv.slice(2)
const attack = UPDATE_ATTACKS[name] ?? WIRE_ATTACKS[name]
if (attack === undefined) throw new Error(`There is no attack "${name}".`)
const context = new AttackContext(url, JSON.parse(board) as CreatedBoard, quick === 'quick')
process.on('disconnect', () => process.exit())
// A server that is gone or sends what a browser cannot read is a result, and the other process sees it too.
process.on('uncaughtException', (error) => context.ends.push(`client: ${error.message}`))
await attack(context).catch((error: unknown) => context.ends.push(`client: ${String(error)}`))
process.send?.(context.ends)
