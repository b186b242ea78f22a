import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { FACTS, isFactName, type FactName } from '../../shared/protocol/facts.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { setAiPolicy } from '../boards/aiPolicy.ts'
import { readFact, setFact, type FactAnswer, type FactWish } from '../boards/boardFacts.ts'
import { endCurveball } from '../boards/curveballs.ts'
import { roundFollowsPause, stopRound, type RoundClockParts } from '../boards/roundClock.ts'
import { admitted, admittedHost } from './admitted.ts'
import { noSuchBoard, problem } from './problems.ts'

const FactBody = z.strictObject({ value: z.unknown(), expected: z.int().min(0).optional() })

const PauseWish = z.strictObject({ paused: z.boolean() })

/** What a wish takes beside its value. */
const WISH_BYTES = 1024

interface BoardPath {
  Params: { id: string }
}

interface FactPath {
  Params: { id: string; name: string }
}

/** Setting a fact of a board; everybody who may know it is told over their socket. */
export function addFactRoutes(app: FastifyInstance, parts: RoundClockParts): void {
  const limits = { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } }
  const options = { bodyLimit: LIMITS.maxFactBytes + WISH_BYTES, config: limits }

  app.put<FactPath>('/api/boards/:id/facts/:name', options, async (request, reply) => {
    const admission = await admitted(request, parts.storage)
    if (admission === undefined) return noSuchBoard(reply)
    const { name } = request.params
    const { seat } = admission
    // A fact that is not for a seat does not exist for it.
    if (!isFactName(name) || !FACTS[name].mayRead.includes(seat)) return problem(reply, 404, `There is no "${name}".`)
    if (!FACTS[name].mayWrite.includes(seat)) return problem(reply, 403, `Your link may not set "${name}".`)
    const wish = FactBody.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `"${name}" cannot be set like this: ${z.prettifyError(wish.error)}`)
    const answer = await setWished(parts, admission.board.id, name, wish.data)
    if (answer.type === 'unfit') return problem(reply, 400, `"${name}" cannot have this value.`)
    if (answer.type === 'set') return { name, ...answer.fact }
    return reply.code(409).send({ message: `"${name}" has been set meanwhile.`, name, ...answer.fact })
  })

  // The fact `pause` under an older name, for programs that know no other.
  app.post<BoardPath>('/api/boards/:id/pause', { config: limits }, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may pause the editors.')
    if (admission === undefined) return reply
    const wish = PauseWish.safeParse(request.body)
    if (!wish.success) return problem(reply, 400, `Editors cannot be paused like this: ${z.prettifyError(wish.error)}`)
    await setWished(parts, admission.board.id, 'pause', { value: wish.data.paused })
    return wish.data
  })
}

/** Sets a fact with what follows from it. */
async function setWished(
  parts: RoundClockParts, boardId: string, name: FactName, wish: FactWish,
): Promise<FactAnswer> {
  if (name === 'ai') return setAiPolicy(parts, boardId, wish)
  if (name === 'ended' && FACTS.ended.parse(wish.value)) {
    const fact = await readFact(parts.storage, boardId, 'ended')
    // An end that comes too late is none, and ends nothing.
    if (wish.expected !== undefined && wish.expected !== fact.version) return { type: 'stale', fact }
    // Before, because a server that is killed in between leaves no clock running that nobody can stop.
    await stopRound(parts, boardId)
    await endCurveball(parts, boardId)
  }
  const answer = await setFact(parts, boardId, name, wish)
  if (name === 'pause') await roundFollowsPause(parts, boardId, answer)
  return answer
}
