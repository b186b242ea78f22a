/** What the box says below: the keys that do something now, and while it is empty how a talk line is written. */
export function QuickInsertHint({ state }: { state: 'empty' | Hinted }) {
  if (state === 'empty') return <TalkHelp />
  const [says, keys] = HINTS[state]
  return (
    <p className="ss-quick-hint">
      {says} <span className="ss-quick-keys">{keys}</span>
    </p>
  )
}

type Hinted = 'nothing' | 'plain' | 'asItIs' | 'alone' | 'beside' | 'talk' | 'problem'

/** What there is to say to everybody, then the keys, which a touch screen has not. */
const HINTS: Record<Hinted, readonly [string, string]> = {
  nothing: ['A name needs a letter or a digit.', ''],
  plain: ['Nothing is called that in the catalogue.', 'Enter places a plain component with exactly this name'],
  asItIs: ['A plain component with exactly this name.', 'Enter places it'],
  alone: ['', 'Enter places it · Shift+Enter places and links the next'],
  beside: ['', 'Enter places and links it · Shift+Enter goes on from there'],
  talk: ['', 'Enter draws it · Shift+Enter goes on · Alt+Enter begins a new line'],
  problem: ['', 'Enter goes to what was not understood · Alt+Enter begins a new line'],
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
        <kbd>: 20 ms</kbd> labels the link · <kbd>a, b</kbd> fans out · <kbd>&lt;-</kbd> leads back ·{' '}
        <kbd>(offline)</kbd> or <kbd>offline:</kbd>{' '}
        names the lane · <kbd>ranker "Watch time"</kbd> gives a kind its own name
      </p>
      <p>
        <kbd>=&gt;</kbd> is a batch with <kbd>: hourly</kbd>, a stream with <kbd>: live</kbd>, else what its ends say
      </p>
    </div>
  )
}
