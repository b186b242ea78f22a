import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Hold } from '../../shared/protocol/facts.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { canEdit } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import type { Admission } from '../access/admit.ts'
import { addressKey } from '../access/address.ts'
import { admitted } from '../http/admitted.ts'
import { Reservations } from '../access/reservations.ts'
import { readHold } from '../boards/readHold.ts'
import type { Clock } from '../runtime/clock.ts'
import { guarded } from '../runtime/guard.ts'
import { busy, noSuchBoard, problem } from '../http/problems.ts'
import type { AssetStore, BoardStore } from '../storage/port/storage.ts'
import { sniffImage } from './sniffImage.ts'

const NO_PICTURE = 'There is no such picture on this board.'
const TOO_MANY_READ = 'Too many pictures are being read right now. Try again in a moment.'
const BOARD_FULL = 'This board holds as many pictures as it may.'
const HASH = /^[0-9a-f]{64}$/

interface BoardPath {
  Params: { id: string }
}

interface AssetPath {
  Params: { id: string; hash: string }
}

export interface AssetRouteParts {
  storage: BoardStore & AssetStore
  clock: Clock
  /** All pictures of a board together. */
  assetBytesPerBoard: number
}

/** Takes in the pictures of boards, and hands them out under the name that their bytes give them. */
export function addAssetRoutes(app: FastifyInstance, parts: AssetRouteParts): void {
  void app.register(async (scope) => addUpload(scope, parts))
  addDownload(app, parts)
}

function addUpload(app: FastifyInstance, parts: AssetRouteParts): void {
  const { storage, assetBytesPerBoard } = parts
  // Whatever it is said to be, it is bytes here: what it is, the bytes tell.
  app.removeAllContentTypeParsers()
  const asBytes = { parseAs: 'buffer', bodyLimit: LIMITS.maxAssetBytes } as const
  app.addContentTypeParser('*', asBytes, (_request, body, done) => done(null, body))
  const room = new Reservations(ACCESS_LIMITS.uploads)
  const options = {
    bodyLimit: LIMITS.maxAssetBytes,
    config: { rateLimit: { max: ACCESS_LIMITS.uploadsPerMinute, timeWindow: '1 minute' } },
    // Judged before the body is read, because megabytes are nothing to take from just anybody.
    preParsing: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!(await refuse(request as FastifyRequest<BoardPath>, reply, parts))) setAside(request, reply, room)
    },
  }

  app.post<BoardPath>('/api/boards/:id/assets', options, async (request, reply) => {
    // Judged again, because a body takes its time and a host may have replaced the key or paused the editors meanwhile.
    if (await refuse(request, reply, parts)) return reply
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
    const type = sniffImage(bytes)
    if (type === undefined) return problem(reply, 415, 'A picture has to be a PNG, JPEG, WebP, GIF or AVIF.')
    const hash = createHash('sha256').update(bytes).digest('hex')
    const isKept = await storage.addAsset(request.params.id, { hash, type, bytes }, assetBytesPerBoard)
    return isKept ? reply.code(201).send({ hash, type, size: bytes.byteLength }) : problem(reply, 409, BOARD_FULL)
  })
}

/** Keeps memory for an upload until it is answered, as much as it says or may be; refuses it when there is none. */
function setAside(request: FastifyRequest, reply: FastifyReply, room: Reservations): void {
  const said = Number(request.headers['content-length'] ?? LIMITS.maxAssetBytes)
  const kept = room.take(addressKey(request.ip), Math.min(said, LIMITS.maxAssetBytes))
  if (kept.type === 'kept') reply.raw.once('close', kept.release)
  else void busy(reply, kept.by, 'Too many pictures are being sent right now. Try again in a moment.')
}

/** Answers an upload that is refused whatever its bytes are; false for one that is not. */
async function refuse(
  request: FastifyRequest<BoardPath>,
  reply: FastifyReply,
  parts: AssetRouteParts,
): Promise<boolean> {
  const { storage, assetBytesPerBoard } = parts
  const size = Number(request.headers['content-length'])
  const admission = await admitted(request, storage)
  const why = admission && (await whyNot(admission, storage))
  // Who has no key gets the connection closed, so that the rest of the body stays unread. The others are known people,
  // and a connection that closes while a browser still sends would hide the reason from them.
  if (admission === undefined) void noSuchBoard(reply.header('connection', 'close'))
  else if (why !== undefined) void problem(reply, 403, why)
  else if (await overfills(storage, admission.board.id, size, assetBytesPerBoard)) void problem(reply, 409, BOARD_FULL)
  return reply.sent
}

/**
 * Whether a picture of that many bytes is beyond what a board may hold; one of a size that is there may be that very
 * picture.
 */
async function overfills(storage: AssetStore, boardId: string, bytes: number, maxBytes: number): Promise<boolean> {
  const held = await storage.listAssets(boardId)
  return held.reduce((sum, { size }) => sum + size, bytes) > maxBytes && held.every(({ size }) => size !== bytes)
}

async function whyNot({ seat, board }: Admission, storage: BoardStore): Promise<string | undefined> {
  if (!canEdit(seat)) return 'A viewer may not add pictures.'
  const hold = await readHold(storage, board.id, seat)
  return hold && HOLDS[hold]
}

const HOLDS: Record<Hold, string> = {
  paused: 'The host has paused the editors.',
  ended: 'The host has ended this board.',
}

/**
 * The board's id and the hash are what opens a picture, since an `<img>` sends no key: 128 random bits that only links
 * carry, and the picture's own content, which who has it has seen.
 */
function addDownload(app: FastifyInstance, { storage, clock }: AssetRouteParts): void {
  const room = new Reservations(ACCESS_LIMITS.downloads)
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.picturesPerMinute, timeWindow: '1 minute' } } }

  app.get<AssetPath>('/api/boards/:id/assets/:hash', limited, async (request, reply) => {
    const { id, hash } = request.params
    const asset = HASH.test(hash) ? await storage.findAsset(id, hash) : undefined
    if (asset === undefined) return problem(reply, 404, NO_PICTURE)
    // Who reads it slowly or never holds its bytes in memory.
    const kept = room.take(addressKey(request.ip), asset.bytes.byteLength)
    if (kept.type === 'refused') return busy(reply, kept.by, TOO_MANY_READ)
    endAfter(reply, clock, kept.release)
    return sendAsset(reply, asset.type, asset.bytes)
  })
}

function endAfter(reply: FastifyReply, clock: Clock, release: () => void): void {
  const cut = (): void => void reply.raw.destroy()
  const cancel = clock.after(ACCESS_LIMITS.downloadMs, guarded(cut, cut))
  reply.raw.once('close', cancel)
  reply.raw.once('close', release)
}

function sendAsset(reply: FastifyReply, type: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type(type)
    // Its name is its content, so it never changes; kept by browsers only, since it is not for everyone.
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('x-content-type-options', 'nosniff')
    // Opened as a page of its own it may do nothing at all.
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
