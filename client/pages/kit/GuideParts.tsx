import type { ReactNode } from 'react'

/** A titled part of a chapter, left out when there is nothing in it. */
export function Part({ title, when, children }: { title: string; when: boolean; children: ReactNode }) {
  if (!when) return null
  return <><h3>{title}</h3>{children}</>
}

export function Items({ title, items }: { title: string; items: readonly string[] }) {
  return <Part title={title} when={items.length > 0}><ul>{items.map((item) => <li key={item}>{item}</li>)}</ul></Part>
}

/** Named sentences; those that nobody wrote are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, text: string])[] }) {
  const said = facts.filter(([, text]) => text !== '')
  if (said.length === 0) return null
  return (
    <dl className="ss-guide-said">
      {said.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
