import { useState } from 'react'
import { sayMissingLink, sayPlace, type Coverage } from '../../../shared/kit/coverage.ts'
import type { Structure } from '../../../shared/graph/boardGraph.ts'
import type { Kit, KitNode } from '../../../shared/kit/kit.ts'
import { Button } from '../../controls/Button.tsx'

/** A longer list would push everything else out of the panel. */
const MOST_SHOWN = 6

/** What the reference has and the board has not yet. */
export function CoverageList({ kit, coverage, board }: { kit: Kit; coverage: Coverage; board: Structure }) {
  const { match, missingParts, missingLinks } = coverage
  return (
    <div className="ss-coverage">
      <meter
        min={0}
        max={Math.max(kit.architecture.nodes.length, 1)}
        value={match.size}
        aria-label="Parts of the reference that are on the board"
      />
      {missingParts.length + missingLinks.length === 0 && (
        <p>Nothing: every part and every link of the reference is on the board.</p>
      )}
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
      <p className="ss-coverage-note">
        Compared by kinds and links: names do not matter, and another part that does the job counts. There are other
        good designs.
      </p>
    </div>
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
