/** More than that are a number. */
const MOST_NAMED = 3
/** Within this time somebody's connection may be lost so often before only that is said, and then nothing. */
const WINDOW_MS = 300_000
const MOST_LOSSES = 2

/** Names of the people who are here, by the id of each, which stays when a name changes. */
export type Here = ReadonlyMap<string, string>

/** When somebody's connection was lost, and whether it was said that it is now. */
interface Losses {
  atMs: readonly number[]
  isAway: boolean
}

/** What has been said of lost connections, by person. */
export type LossesSaid = ReadonlyMap<string, Losses>

export interface Comings {
  /** Undefined when there is nothing to say. */
  text: string | undefined
  losses: LossesSaid
}

/**
 * One line for all who came, went and took another name between two moments. Who lost the connection has not left; one
 * that comes and goes is said to do so, and then no more for a while.
 *
 * @param lost whose connection broke off
 * @param hosts who of those that came are hosts, as hosts are told
 */
export function sayComings(
  before: Here, now: Here, lost: { has(id: string): boolean }, said: LossesSaid, nowMs: number,
  hosts: { has(id: string): boolean } = new Set(),
): Comings {
  const losses = new Map(said)
  const lines: Record<'joined' | 'hosts' | 'back' | 'left' | 'lost' | 'flaps', string[]> = {
    joined: [], hosts: [], back: [], left: [], lost: [], flaps: [],
  }
  for (const [id, name] of before) {
    if (now.has(id)) continue
    const kind = lost.has(id) ? lose(losses, id, nowMs) : leave(losses, id)
    if (kind !== undefined) lines[kind].push(name)
  }
  for (const [id, name] of now) {
    if (before.has(id)) continue
    const kind = comeBack(losses, id)
    if (kind !== undefined) lines[kind === 'joined' && hosts.has(id) ? 'hosts' : kind].push(name)
  }
  const renamed = [...now].filter(([id, name]) => before.has(id) && before.get(id) !== name)
  const parts = [
    lines.joined.length > 0 && `${joined(lines.joined)} joined.`,
    lines.hosts.length > 0 && `${hostWord(lines.hosts)} joined: ${joined(lines.hosts)}.`,
    lines.back.length > 0 && `${joined(lines.back)} ${lines.back.length === 1 ? 'is' : 'are'} back.`,
    lines.left.length > 0 && `${joined(lines.left)} left.`,
    lines.lost.length > 0 && `${joined(lines.lost)} lost the connection.`,
    lines.flaps.length > 0 && `The connection of ${joined(lines.flaps)} comes and goes.`,
    ...renamed.slice(0, MOST_NAMED).map(([id, name]) => `${before.get(id)} is now ${name}.`),
  ]
  return { text: parts.filter(Boolean).join(' ') || undefined, losses }
}

function lose(losses: Map<string, Losses>, id: string, nowMs: number): 'lost' | 'flaps' | undefined {
  const recent = (losses.get(id)?.atMs ?? []).filter((atMs) => nowMs - atMs < WINDOW_MS)
  const atMs = [...recent, nowMs].slice(-MOST_LOSSES - 2)
  losses.set(id, { atMs, isAway: true })
  if (atMs.length <= MOST_LOSSES) return 'lost'
  return atMs.length === MOST_LOSSES + 1 ? 'flaps' : undefined
}

function leave(losses: Map<string, Losses>, id: string): 'left' {
  losses.delete(id)
  return 'left'
}

function comeBack(losses: Map<string, Losses>, id: string): 'joined' | 'back' | undefined {
  const loss = losses.get(id)
  if (loss?.isAway !== true) return 'joined'
  losses.set(id, { ...loss, isAway: false })
  return loss.atMs.length <= MOST_LOSSES ? 'back' : undefined
}

function hostWord({ length }: readonly string[]): string {
  return length === 1 ? 'Another host' : 'More hosts'
}

function joined(names: readonly string[]): string {
  return names.length <= MOST_NAMED ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}
