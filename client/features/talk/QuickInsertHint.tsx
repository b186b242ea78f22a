import type { ReactNode } from 'react'

/** What the box says below: the keys that do something now, and while it is empty how a talk line is written. */
export function QuickInsertHint({ state }: { state: 'empty' | 'nothing' | 'alone' | 'beside' | 'talk' | 'problem' }) {
  if (state === 'empty') return <TalkHelp />
  return <p className="ss-quick-hint">{HINTS[state]}</p>
}

const HINTS: Record<'nothing' | 'alone' | 'beside' | 'talk' | 'problem', ReactNode> = {
  nothing: 'Nothing is called that. Try a shorter word.',
  alone: 'Enter places it · Shift+Enter places and links the next',
  beside: 'Enter places and links it · Shift+Enter goes on from there',
  talk: 'Enter draws it · Shift+Enter goes on · Alt+Enter begins a new line',
  problem: 'Enter goes to what was not understood · Alt+Enter begins a new line',
}

const ARROWS: readonly (readonly [string, string])[] = [
  ['->', 'request'],
  ['=>', 'data'],
  ['~>', 'feedback'],
  ['+>', 'train'],
  ['!>', 'monitoring'],
]

function TalkHelp() {
  return (
    <div className="ss-quick-help">
      <p>Or say a whole design, one line at a time or all at once:</p>
      <p className="ss-quick-arrows">
        {ARROWS.map(([arrow, kind]) => (
          <span key={arrow}>
            <kbd>{arrow}</kbd> {kind}
          </span>
        ))}
      </p>
      <p>
        <kbd>: 20 ms</kbd> labels the link · <kbd>a, b</kbd> fans out · <kbd>(offline)</kbd> or <kbd>offline:</kbd>{' '}
        names the lane
      </p>
    </div>
  )
}
