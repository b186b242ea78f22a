import { Clock, LockKeyhole, SquareDashed } from 'lucide'
import type { KitSummary } from '../../api/kits.ts'
import { Link } from '../../navigation/Link.tsx'
import { kitPath } from '../../navigation/route.ts'
import { Button } from '../../controls/Button.tsx'
import { LazyPart } from '../../controls/lazy/LazyPart.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { sayFacts } from './kitWords.ts'
import { loadPreviewDrawing } from './loadPreviewDrawing.ts'
import './KitCard.css'

export interface KitCardProps {
  kit: KitSummary
  busy: boolean
  onStart: () => void
  /** Somebody presses it, about a tenth of a second before it starts: what takes time may begin. */
  onPress?: () => void
}

/** A case study: the card leads to its page, the button makes a board of it at once. */
export function KitCard({ kit, busy, onStart }: KitCardProps) {
  return (
    <article className="ss-kit" aria-busy={busy || undefined}>
      <Drawing kit={kit} />
      <div className="ss-kit-caption">
        <div className="ss-kit-words">
          <h3 className="ss-kit-title">
            {kit.kept ? (
              kit.title
            ) : (
              <Link className="ss-kit-link" href={kitPath(kit.id)} title={kit.prompt}>
                {kit.title}
              </Link>
            )}
          </h3>
          <Facts kit={kit} />
        </div>
        <Button className="ss-kit-start" busy={busy} aria-label={`Start a board: ${kit.title}`} onClick={onStart}>
          Start
        </Button>
      </div>
    </article>
  )
}

/** A card that is one button: for what has no page, and inside a board, where nobody wants to be led away. */
export function KitButton({ kit, busy, onStart, onPress }: KitCardProps) {
  return (
    // Its name is its caption, word for word, so that it can be asked for by voice; the rule does not look that deep.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <button
      type="button" className="ss-kit"
      aria-busy={busy || undefined} title={kit.prompt} onPointerDown={onPress} onClick={onStart}
    >
      <Drawing kit={kit} />
      <span className="ss-kit-caption">
        <span className="ss-kit-words">
          <span className="ss-kit-title">{kit.title}</span>
          <Facts kit={kit} />
        </span>
        {busy && <span className="ss-spinner" />}
      </span>
    </button>
  )
}

function Drawing({ kit: { preview } }: { kit: KitSummary }) {
  return (
    <span className="ss-kit-drawing">
      {preview === undefined ? <Kept /> : (
        <LazyPart load={loadPreviewDrawing}>
          {({ KitPreviewDrawing }) => <KitPreviewDrawing preview={preview} />}
        </LazyPart>
      )}
    </span>
  )
}

/** In place of a drawing that would give the reference away. */
function Kept() {
  return <span className="ss-kit-kept"><Icon node={LockKeyhole} size={20} />Kept for the host</span>
}

function Facts({ kit }: { kit: KitSummary }) {
  return (
    <span className="ss-kit-facts">
      <Icon node={kit.minutes === undefined ? SquareDashed : Clock} size={14} />
      {sayFacts(kit)}
    </span>
  )
}
