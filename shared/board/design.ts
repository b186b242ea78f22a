import { findComponent } from '../catalog/index.ts'
import type { Kit } from './kit.ts'
import type { BoardRecord } from './records.ts'

/** What a board says, without where it is drawn: its components and which of them are joined. */
export interface Design {
  parts: readonly DesignPart[]
  links: readonly DesignLink[]
}

export interface DesignPart {
  id: string
  kind: string
  title: string
}

/** From part to part, by id. */
export interface DesignLink {
  from: string
  to: string
}

/** The design that a board's records draw. An arrow counts when both of its ends are bound to components. */
export function designOf(records: Iterable<BoardRecord>): Design {
  const parts = new Map<string, DesignPart>()
  const ends = new Map<string, Partial<DesignLink>>()
  for (const record of records) {
    if (record.typeName === 'shape' && record.type === 'component') parts.set(record.id, partOf(record))
    if (record.typeName === 'binding' && record.type === 'arrow') {
      const { terminal } = record.props as { terminal?: unknown }
      ends.set(String(record.fromId), { ...ends.get(String(record.fromId)), [terminal === 'start' ? 'from' : 'to']: String(record.toId) })
    }
  }
  const links = [...ends.values()].filter((link): link is DesignLink => parts.has(link.from ?? '') && parts.has(link.to ?? ''))
  return { parts: [...parts.values()], links }
}

export function designOfKit({ architecture: { nodes, links } }: Kit): Design {
  return { parts: nodes, links }
}

function partOf({ id, props }: BoardRecord): DesignPart {
  const { kind, title } = props as { kind: string; title: string }
  return { id, kind, title: title || (findComponent(kind)?.title ?? kind) }
}
