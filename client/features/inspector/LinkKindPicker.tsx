import { useEditor, useValue, type TLArrowShape } from 'tldraw'
import { LINK_KINDS, LINK_LOOKS, type LinkKind } from '../../../shared/board/links.ts'
import { sampleMarks } from '../../../shared/drawing/links/linkMarks.ts'
import { Marks } from '../../drawing/Marks.tsx'
import { linkKindOf } from '../../shapes/LinkShapeUtil.tsx'
import { linkOfKind } from '../../shapes/setLinkKind.ts'
import { useTheme } from '../../theme/useTheme.ts'
import './LinkKindPicker.css'

/** What flows along the selected arrows; one click changes it. */
export function LinkKindPicker({ iconsOnly = false }: { iconsOnly?: boolean }) {
  const editor = useEditor()
  const { resolved } = useTheme()
  const kinds = useValue(
    'kinds of selected links',
    () => [...new Set(selectedArrows(editor.getSelectedShapes()).map(linkKindOf))].join(),
    [editor],
  )
  const pick = (kind: LinkKind): void => {
    editor.markHistoryStoppingPoint('link kind')
    editor.updateShapes(selectedArrows(editor.getSelectedShapes()).map((arrow) => linkOfKind(arrow, kind)))
  }
  return (
    <div
      className={`ss-link-kinds ${iconsOnly ? 'ss-link-kinds-row' : ''}`}
      role="radiogroup"
      aria-label="What flows along this link"
    >
      {LINK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="radio"
          aria-checked={kinds === kind}
          className="ss-link-kind"
          title={iconsOnly ? LINK_LOOKS[kind].title : undefined}
          onClick={() => pick(kind)}
        >
          <svg viewBox="-2 -8 40 16" width={30} height={12} aria-hidden="true">
            <Marks marks={sampleMarks(kind, resolved)} />
          </svg>
          <span className={iconsOnly ? 'ss-hidden' : undefined}>{LINK_LOOKS[kind].title}</span>
        </button>
      ))}
    </div>
  )
}

function selectedArrows(shapes: readonly { type: string }[]): TLArrowShape[] {
  return shapes.filter((shape): shape is TLArrowShape => shape.type === 'arrow')
}
