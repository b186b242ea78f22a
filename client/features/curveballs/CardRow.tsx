import { Play } from 'lucide'
import { useValue } from 'tldraw'
import { CURVEBALL_LEVELS, type Curveball, type CurveballLevel } from '../../../shared/interview/curveballs.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { sayWhoSees } from './keptTouches.ts'

const LEVEL_WORDS: Record<CurveballLevel, string> = { mid: 'Mid level', senior: 'Senior', staff: 'Staff' }

export interface CardRowProps {
  board: OpenBoard
  card: Curveball
  /** Undefined once the board has ended. */
  play: ((card: Curveball) => void) | undefined
}

/** A card as its host reads it before it is played: its title, and opened what is said and what to look for. */
export function CardRow({ board, card, play }: CardRowProps) {
  const { id, title, says, look } = card
  const wasPlayed = useValue('was played', () => {
    return board.facts.get('curveball').get().some((one) => one.id === id)
  }, [board, id])
  const hints = useValue(board.facts.get('hints'))
  return (
    <li>
      <details>
        <summary>{title}{wasPlayed && <span> played</span>}</summary>
        <p>{says}</p>
        <p className="ss-deck-sees">{sayWhoSees(hints)}</p>
        <h5>A good answer</h5>
        <dl>
          {CURVEBALL_LEVELS.map((level) => <div key={level}><dt>{LEVEL_WORDS[level]}</dt><dd>{look[level]}</dd></div>)}
        </dl>
      </details>
      <Button icon={Play} disabled={play === undefined} aria-label={`Play “${title}”`} onClick={() => play?.(card)}>
        Play
      </Button>
    </li>
  )
}
