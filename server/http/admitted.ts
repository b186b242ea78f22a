import type { FastifyReply, FastifyRequest } from 'fastify'
import { isToken } from '../../shared/protocol/ids.ts'
import { VISIT_HEADER } from '../../shared/protocol/messages.ts'
import { admit, type Admission } from '../access/admit.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { noSuchBoard, problem } from './problems.ts'

type BoardRequest = Pick<FastifyRequest<{ Params: { id: string } }>, 'params' | 'headers'>

/** What the key of a request opens; undefined for an unknown board and for a wrong key alike. */
export function admitted({ params, headers }: BoardRequest, storage: BoardStore): Promise<Admission | undefined> {
  return admit(storage, params.id, bearerKey({ headers }), visitIn({ headers }))
}

/** The admission of a host; for anybody else undefined, and `reply` has said why. */
export async function admittedHost(
  request: BoardRequest, reply: FastifyReply, storage: BoardStore, refusal: string,
): Promise<Admission | undefined> {
  const admission = await admitted(request, storage)
  if (admission?.seat === 'host') return admission
  void (admission === undefined ? noSuchBoard(reply) : problem(reply, 403, refusal))
  return undefined
}

/** The secret of the browser that asks, where it says it. */
function visitIn({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const said = headers[VISIT_HEADER]
  return typeof said === 'string' && isToken(said) ? said : undefined
}

export function bearerKey({ headers }: Pick<FastifyRequest, 'headers'>): string {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
}
