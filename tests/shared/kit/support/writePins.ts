import type { KitLink } from '../../../../shared/kit/kit.ts'
import type { LinkPin } from '../../../../shared/routing/route.ts'

const PIN = /, pin: \{[^}]*\}/

/** A template's text with these pins in it. Every link has a line of its own there. */
export function writePins(text: string, links: readonly KitLink[], pins: readonly LinkPin[]): string {
  return links.reduce((written, link, index) => writePin(written, link, pins[index] as LinkPin), text)
}

function writePin(text: string, { from, to }: KitLink, pin: LinkPin): string {
  const opening = `{ from: '${from}', to: '${to}', `
  const start = text.indexOf(opening)
  if (start < 0) throw new Error(`The template has no line that begins with ${opening}`)
  const end = text.indexOf('\n', start)
  const bare = text.slice(start, end).replace(PIN, '')
  return `${text.slice(0, start)}${bare.replace(/ \},?$/, `, pin: { ${fieldsOf(pin)} } },`)}${text.slice(end)}`
}

function fieldsOf(pin: LinkPin): string {
  return Object.entries(pin).map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : value}`).join(', ')
}
