import type { IconNode } from 'lucide'
import { createElement } from 'react'

/** A lucide icon in the colour of its text; always beside a word or inside a labelled control. */
export function Icon({ node, size = 20 }: { node: IconNode; size?: number }) {
  return (
    <svg
      className="ss-icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true"
      fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round"
    >
      {node.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  )
}
