import { useState, type ReactNode } from 'react'
import { sayMissingLink, sayPlace, type Coverage } from '../../../../shared/kit/coverage.ts'
import type { Kit, KitNode } from '../../../../shared/kit/kit.ts'
import { Button } from '../../../controls/Button.tsx'
import { CoverageBar } from './CoverageBar.tsx'
import { TakenFor, type TakenForProps } from './TakenFor.tsx'
import { UnsureParts, type UnsurePartsProps } from './UnsureParts.tsx'

/** A longer list would push everything else out of the panel. */
const MOST_SHOWN = 6

export interface CoverageListProps extends UnsurePartsProps, TakenForProps {
  /** Ids of what counts by its words, and is no component. */
  plain: readonly string[]
}

/** How much of the reference is on the board, around what tells what is not. */
export function CoverageSum({ children, ...list }: CoverageListProps & { children: ReactNode }) {
  const { kit, coverage, board, plain } = list
  const { match, missingParts, missingLinks } = coverage
  return (
    <div className="ss-coverage">
      <CoverageBar kit={kit} coverage={coverage} />
      {missingParts.length + missingLinks.length === 0 && (
        <p>Nothing: every part and every link of the reference is on the board.</p>
      )}
      <UnsureParts {...list} />
      {children}
      <TakenFor {...list} />
      <PlainCounted match={match} board={board} plain={plain} />
      <p className="ss-coverage-note">
        Compared by kinds and links: names do not matter, and another part that does the job counts where it stands
        among the same neighbours. A plain box counts by its words. There are other good designs.
      </p>
    </div>
  )
}

/** What the reference has and the board has not yet. */
export function CoverageList(list: CoverageListProps) {
  const { kit, coverage, board } = list
  const { missingParts, missingLinks } = coverage
  return (
    <CoverageSum {...list}>
      {missingParts.length > 0 && <MissingParts kit={kit} parts={missingParts} />}
      {missingLinks.length > 0 && (
        <>
          <h4>Not joined yet</h4>
          <ul aria-label="Missing links">
            {missingLinks.map((link) => (
              <li key={`${link.from} ${link.to} ${link.kind}`}>{sayMissingLink(link, coverage, board)}</li>
            ))}
          </ul>
        </>
      )}
    </CoverageSum>
  )
}

function MissingParts({ kit, parts }: { kit: Kit; parts: readonly KitNode[] }) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? parts : parts.slice(0, MOST_SHOWN)
  return (
    <>
      <h4>Not on the board yet</h4>
      <ul aria-label="Missing parts">
        {shown.map((node) => (
          <li key={node.id}>
            <strong>{node.title}</strong>
            <span>{sayPlace(kit, node)}</span>
          </li>
        ))}
      </ul>
      {parts.length > MOST_SHOWN && (
        <Button onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show fewer' : `Show all ${parts.length}`}</Button>
      )}
    </>
  )
}

/** Says that plain boxes were counted, and which, so that nobody wonders at the number. */
function PlainCounted({ match, board, plain }: Pick<CoverageListProps, 'board' | 'plain'> & Pick<Coverage, 'match'>) {
  const counted = new Set(match.values())
  const titles = board.parts.filter(({ id }) => plain.includes(id) && counted.has(id)).map(({ title }) => title)
  if (titles.length === 0) return null
  return (
    <p className="ss-coverage-note">
      {titles.length === 1 ? 'A plain box is' : `${titles.length} plain boxes are`} counted by what is written on
      {titles.length === 1 ? ' it' : ' them'}: {titles.join(', ')}.
    </p>
  )
}
