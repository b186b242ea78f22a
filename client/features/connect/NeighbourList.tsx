import { useEffect, useRef } from 'react'
import { LINK_LOOKS } from '../../../shared/board/links.ts'
import { saysTechnology } from '../../../shared/board/titles.ts'
import { iconOf } from '../../../shared/drawing/card/iconOf.ts'
import { familyOf } from '../../../shared/drawing/card/cardLayout.ts'
import { sampleMarks } from '../../../shared/drawing/links/linkMarks.ts'
import { Marks } from '../../drawing/Marks.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { useTheme } from '../../theme/useTheme.ts'
import type { Neighbour } from './listNeighbours.ts'

export interface NeighbourListProps {
  id: string
  rows: readonly Neighbour[]
  active: Neighbour | undefined
  onHover: (at: number) => void
  onPick: (row: Neighbour) => void
}

export function NeighbourList({ id, rows, active, onHover, onPick }: NeighbourListProps) {
  return (
    <div id={id} role="listbox" aria-label="What to link with">
      {rows.map((row, at) => (
        <NeighbourRow
          key={row.key}
          id={`${id}-${at}`}
          row={row}
          isActive={row === active}
          onHover={() => onHover(at)}
          onPick={() => onPick(row)}
        />
      ))}
    </div>
  )
}

function NeighbourRow({
  id,
  row,
  isActive,
  onHover,
  onPick,
}: {
  id: string
  row: Neighbour
  isActive: boolean
  onHover: () => void
  onPick: () => void
}) {
  const { resolved } = useTheme()
  const element = useRef<HTMLDivElement>(null)
  const { light, dark } = familyOf(row.definition)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // The picker's input has the focus and the keys; a pointer is only a second way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onClick={onPick}
      // Only a pointer that moves: the list often opens under one that rests, and Enter must still take the first.
      onPointerMove={({ movementX, movementY }) => {
        if (movementX !== 0 || movementY !== 0) onHover()
      }}
    >
      <span className="ss-palette-icon" style={{ color: `light-dark(${light}, ${dark})` }}>
        <Icon node={iconOf(row.definition)} size={18} />
      </span>
      <span className="ss-neighbours-title">
        {row.ownTitle === undefined ? row.title : `“${row.ownTitle}”`}
        {row.technology !== undefined && !saysTechnology(row.title, row.technology) && <em> · {row.technology}</em>}
        <small>
          {[
            row.ownTitle !== undefined && row.definition?.title,
            row.flow === 'out' ? LINK_LOOKS[row.link].title : `${LINK_LOOKS[row.link].title}, from there`,
            row.target && 'on the board',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <svg viewBox="-2 -8 40 16" width={30} height={12} aria-hidden="true">
        <g transform={row.flow === 'in' ? 'translate(36 0) scale(-1 1)' : undefined}>
          <Marks marks={sampleMarks(row.link, resolved)} />
        </g>
      </svg>
    </div>
  )
}
