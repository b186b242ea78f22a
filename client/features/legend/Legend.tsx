import { useRef } from 'react'
import { useEditor, useValue } from 'tldraw'
import { LINK_LOOKS } from '../../../shared/board/links.ts'
import { sampleMarks } from '../../../shared/drawing/links/linkMarks.ts'
import { unexplainedKinds } from '../../canvas/links/usedKinds.ts'
import { isLensOn } from '../../canvas/round/lens.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { KeyLine } from '../../controls/floating/KeyLine.tsx'
import { Marks } from '../../drawing/Marks.tsx'
import { useTheme } from '../../theme/useTheme.ts'
import { isLegendShown, showLegend } from './legendState.ts'
import './Legend.css'

/**
 * The key to the kinds of links of the page, whenever there are two and the page itself explains none.
 */
export function Legend() {
  const editor = useEditor()
  const kinds = useValue(
    'legend kinds',
    () => (isLegendShown(editor) && !isLensOn(editor) ? unexplainedKinds(editor).join(' ') : ''),
    [editor],
  )
  return kinds === '' ? null : <LegendLine />
}

function LegendLine() {
  const editor = useEditor()
  const { resolved } = useTheme()
  const line = useRef<HTMLElement>(null)
  useReservedRoom(line, 'bottom')
  const kinds = useValue('legend kinds', () => unexplainedKinds(editor), [editor])
  const close = {
    label: 'Hide the legend',
    title: 'Hide the legend; the menu shows it again',
    onClick: () => showLegend(editor, false),
  }
  return (
    <KeyLine
      ref={line}
      className="ss-legend"
      aria-label="Legend of the links"
      close={close}
      {...keepFromCanvas(editor)}
    >
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="-2 -8 40 16" width={34} height={14} aria-hidden="true">
              <Marks marks={sampleMarks(kind, resolved)} />
            </svg>
            {LINK_LOOKS[kind].title}
          </li>
        ))}
      </ul>
    </KeyLine>
  )
}
