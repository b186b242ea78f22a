import type { NamedNode } from '../placing/addition.ts'
import { resolveName } from './talkNames.ts'
import { talkStatements } from './talkGroups.ts'
import { talkTokens } from './talkTokens.ts'

/** What a talk line would place for a name by itself on an empty board; undefined for what is no name. */
export function partSaid(text: string): Omit<NamedNode, 'key'> | undefined {
  const [statement, ...more] = talkStatements(talkTokens(text))
  const [group, ...others] = statement?.groups ?? []
  const [name, ...further] = group?.names ?? []
  if (name === undefined || name.isOpen || more.length + others.length + further.length > 0) return undefined
  if (group?.labels.length !== 0 || statement?.heading !== undefined) return undefined
  const said = resolveName(name, [])
  return said.is === 'new' || said.is === 'plain' ? said.node : undefined
}
