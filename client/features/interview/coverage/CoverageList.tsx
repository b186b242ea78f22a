import { Fragment, useId, useState, type ReactNode } from 'react'
import { sayMissingLink, sayPlace, sayTotal, type Coverage } from '../../../../shared/kit/coverage.ts'
import {
  byHome, linksByWeight, partsByWeight, type AtHome, type NamedLane,
} from '../../../../shared/kit/coverageOrder.ts'
import { Button } from '../../../controls/Button.tsx'
import { CoverageBar } from './CoverageBar.tsx'
import { NotRecognised } from './NotRecognised.tsx'
import { TakenFor, type TakenForProps } from './TakenFor.tsx'
import { UnsureParts, type UnsurePartsProps } from './UnsureParts.tsx'
import './CoverageList.css'

/** A longer list would push everything else out of the panel. */
const MOST_SHOWN = 6

export interface CoverageListProps extends UnsurePartsProps, TakenForProps {
  /** Ids of what counts by its words, and is no component. */
  plain: readonly string[]
  /** Of the board, since no other is named. */
  lanes: readonly NamedLane[]
}

export interface CoverageSumProps extends CoverageListProps {
  /** Called before the parts of the reference are named; absent for who reads them anyway. */
  onNames?: () => void
  children: ReactNode
}

/** How much of the reference is on the board, around what tells what is not. */
export function CoverageSum({ children, onNames, ...list }: CoverageSumProps) {
  const { kit, coverage, board, plain } = list
  const { match, missingParts, missingLinks } = coverage
  return (
    <div className="ss-coverage">
      <p className="ss-coverage-total">{sayTotal(kit, coverage)}</p>
      <CoverageBar kit={kit} coverage={coverage} />
      {missingParts.length + missingLinks.length === 0 && (
        <p>Nothing: every part and every link of the reference is on the board.</p>
      )}
      <UnsureParts {...list} />
      {children}
      <NotRecognised {...list} onNames={onNames} />
      <TakenFor {...list} />
      <PlainCounted match={match} board={board} plain={plain} />
      <p className="ss-coverage-note">
        Compared by kinds and links: names do not matter, and another part that does the job counts where it stands
        among the same neighbours. A plain box counts by its words. There are other good designs.
      </p>
    </div>
  )
}

/** What the reference has and the board has not yet, the most telling of it first shown. */
export function CoverageList(list: CoverageListProps) {
  const { kit, coverage, board, lanes } = list
  const laneOf = (id: string): string => kit.architecture.nodes.find((node) => node.id === id)?.lane ?? ''
  return (
    <CoverageSum {...list}>
      <MissingOf
        title="Missing parts"
        sort="part"
        missing={partsByWeight(kit, coverage)}
        grouped={(shown) => byHome(kit, lanes, shown, ({ lane }) => lane)}
        keyOf={({ id }) => id}
        nameOf={({ title }) => title}
        say={(node) => sayPlace(kit, node)}
      />
      <MissingOf
        title="Missing links"
        sort="link"
        missing={linksByWeight(kit, coverage)}
        grouped={(shown) => byHome(kit, lanes, shown, ({ from }) => laneOf(from))}
        keyOf={({ from, to, kind }) => `${from} ${to} ${kind}`}
        say={(link) => sayMissingLink(link, coverage, board)}
      />
    </CoverageSum>
  )
}

interface MissingOfProps<T> {
  title: string
  sort: 'part' | 'link'
  missing: readonly T[]
  grouped: (shown: readonly T[]) => readonly AtHome<T>[]
  keyOf: (one: T) => string
  /** Stands before what is said; a link has none. */
  nameOf?: (one: T) => string
  say: (one: T) => string
}

function MissingOf<T>({ title, sort, missing, grouped, keyOf, nameOf, say }: MissingOfProps<T>) {
  const [showsAll, setShowsAll] = useState(false)
  const id = useId()
  if (missing.length === 0) return null
  const hidden = missing.length - MOST_SHOWN
  return (
    <div role="group" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {grouped(showsAll ? missing : missing.slice(0, MOST_SHOWN)).map(({ sort: of, title: home, missing: own }) => (
        <Fragment key={`${of} ${home}`}>
          <h5>{home}</h5>
          <ul aria-label={`${title}: ${home}`}>
            {own.map((one) => (
              <li key={keyOf(one)}>
                {nameOf ? <><strong>{nameOf(one)}</strong><span>{say(one)}</span></> : say(one)}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {hidden > 0 && (
        <Button onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show fewer' : sayMore(hidden, sort)}</Button>
      )}
    </div>
  )
}

export function sayMore(count: number, sort: 'part' | 'link'): string {
  return `${count} more ${sort}${count === 1 ? '' : 's'}`
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
