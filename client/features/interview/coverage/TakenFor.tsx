import { useState } from 'react'
import type { Coverage } from '../../../../shared/kit/coverage.ts'
import type { Structure } from '../../../../shared/graph/boardGraph.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { Button } from '../../../controls/Button.tsx'
import { pairsOf, type Pair } from './pairsOf.ts'
import type { Pairings } from './usePairings.ts'
import './TakenFor.css'

/** A longer list would push what is missing out of the panel. */
const MOST_SHOWN = 3

export interface TakenForProps {
  kit: Kit
  coverage: Coverage
  board: Structure
  /** Undefined for who may not say anything of it. */
  pairings: Pairings | undefined
  /** Asks of what may be a part that is missing, which tells its name. */
  asks: boolean
}

/** Which drawn part counts as which of the reference, so that a host can say that it is another. */
export function TakenFor({ kit, coverage, board, pairings, asks }: TakenForProps) {
  const [showsAll, setShowsAll] = useState(false)
  const { taken, perhaps, refused } = pairsOf(kit, coverage, board, pairings?.said ?? [])
  const others = taken.filter(({ isOther }) => isOther).length
  const shown = showsAll ? taken : taken.slice(0, Math.max(MOST_SHOWN, others))
  const say = (pair: Pair, isSame: boolean) => pairings?.say({ node: pair.node, part: pair.part, isSame })
  const busy = pairings?.isBusy
  return (
    <>
      {asks && perhaps.length > 0 && (
        <>
          <h4>Perhaps drawn; not counted</h4>
          <ul aria-label="Perhaps drawn" className="ss-taken">
            {perhaps.map((pair) => (
              <li key={pair.node}>
                <p>{pair.drawn}, perhaps for <strong>{pair.title}</strong></p>
                {pairings && (
                  <div>
                    <Button disabled={busy} onClick={() => say(pair, true)}>
                      It is<Which pair={pair} word="is" />
                    </Button>
                    <Button disabled={busy} onClick={() => say(pair, false)}>
                      It is not<Which pair={pair} word="is not" />
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {!asks && perhaps.length > 0 && (
        <p className="ss-coverage-note">
          Drawn, and counted once the links around it tell what it is for: {perhaps.map(({ drawn }) => drawn).join('; ')}.
        </p>
      )}
      {taken.length > 0 && (
        <>
          <h4>What was drawn, and is taken for</h4>
          <ul aria-label="Taken for" className="ss-taken">
            {shown.map((pair) => (
              <li key={pair.node}>
                <p>{pair.drawn}, taken for <strong>{pair.title}</strong></p>
                {pairings && (
                  <Button disabled={busy} onClick={() => say(pair, false)}>
                    It is not<Which pair={pair} word="is not" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {(showsAll || shown.length < taken.length) && (
            <Button onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? 'Show fewer' : `Show all ${taken.length} that were drawn`}
            </Button>
          )}
        </>
      )}
      {pairings && refused.length > 0 && (
        <ul aria-label="Not taken for" className="ss-taken">
          {refused.map((pair) => (
            <li key={`${pair.node} ${pair.part}`}>
              <p>{sayIs(pair, 'is not')}, as {asks ? 'a host' : 'you'} said.</p>
              <Button
                disabled={busy}
                aria-label={`Take back: ${sayIs(pair, 'is not')}`}
                onClick={() => pairings.takeBack({ node: pair.node, part: pair.part, isSame: false })}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Said to who does not see which line a button stands in. */
function Which({ pair, word }: { pair: Pair; word: 'is' | 'is not' }) {
  return <span className="ss-hidden">: {sayIs(pair, word)}</span>
}

function sayIs({ drawn, title }: Pair, is: 'is' | 'is not'): string {
  return `${drawn} ${is} ${title}`
}
