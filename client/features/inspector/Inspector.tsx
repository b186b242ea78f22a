import { Lock, LockOpen, PanelRightClose, SlidersHorizontal } from 'lucide'
import type { KeyboardEvent } from 'react'
import {
  DefaultStylePanel,
  PORTRAIT_BREAKPOINT,
  useBreakpoint,
  useEditor,
  useReadonly,
  useValue,
  type Editor,
  type TLShapeId,
} from 'tldraw'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { LinkKindPicker } from './LinkKindPicker.tsx'
import { laneTitle } from '../../../shared/board/titles.ts'
import { Button } from '../../controls/Button.tsx'
import { ComponentFacts } from '../../canvas/ui/ComponentFacts.tsx'
import { findComponent } from '../../../shared/catalog/index.ts'
import { ComponentSection } from './ComponentSection.tsx'
import { sayCounts } from './common.ts'
import { setLocked } from './edits.ts'
import { LaneSection } from './LaneSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import { graphAround } from '../../canvas/graph/editorGraph.ts'
import { sayEnds } from './sayEnds.ts'
import { undoByKey } from './undoKey.ts'
import { useInspectorOpen } from './useInspectorOpen.ts'
import { useSelected, type Selected } from './useSelected.ts'
import './Inspector.css'

/** What is selected, in words and numbers that can be changed. Closed it is an icon, and for links their kinds. */
export function Inspector() {
  const editor = useEditor()
  const selected = useSelected()
  const isInspected = selected.components.length + selected.links.length + selected.lanes.length > 0
  const { isOpen, isAsked, isWanted, open, close, dock } = useInspectorOpen(isInspected ? selected.key : '')
  useReservedRoom(dock, 'right', isWanted)
  return (
    <>
      <div ref={dock} className="ss-inspector-dock" />
      {isInspected && !isOpen && <Closed selected={selected} onOpen={open} />}
      {isInspected && isOpen && (
        // The handlers keep the canvas below from hearing what happens in here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section
          className="ss-inspector"
          aria-label="Inspector"
          {...keepFromCanvas(editor)}
          onKeyDown={(event) => onPanelKey(editor, event)}
        >
          <header className="ss-inspector-head">
            <Heading selected={selected} />
            <LockButton selected={selected} />
            {/* The button that asked for it is gone. */}
            <Button
              look="icon"
              icon={PanelRightClose}
              aria-label="Hide the inspector"
              onClick={close}
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={isAsked}
            />
          </header>
          {/* A field belongs to what was selected when it was typed into. */}
          <Body key={selected.key} selected={selected} />
        </section>
      )}
    </>
  )
}

/** A field that is typed into handles its own keys. */
function onPanelKey(editor: Editor, event: KeyboardEvent): void {
  event.stopPropagation()
  if (event.target instanceof Element && event.target.matches('input, textarea')) return
  if (event.key === 'Escape') editor.getContainer().focus()
  else undoByKey(editor, event)
}

function Closed({ selected, onOpen }: { selected: Selected; onOpen: () => void }) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const showsKinds = selected.links.length > 0 && !isReadonly
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="ss-inspector-rail" aria-label="Inspector, closed" {...keepFromCanvas(editor)}>
      <Button look="icon" icon={SlidersHorizontal} aria-label="Show the inspector" onClick={onOpen} />
      {showsKinds && <LinkKindPicker iconsOnly />}
    </section>
  )
}

function LinkHeading({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  return <h2>{useValue('link ends', () => sayEnds(graphAround(editor, id), id), [editor, id])}</h2>
}

function Heading({ selected: { components, links, lanes } }: { selected: Selected }) {
  const [component, link, lane] = [components[0], links[0], lanes[0]]
  const count = components.length + links.length + lanes.length
  if (count === 1 && component !== undefined)
    return <h2>{findComponent(component.props.kind)?.title ?? 'Unknown component'}</h2>
  if (count === 1 && link !== undefined) return <LinkHeading id={link.id} />
  if (count === 1 && lane !== undefined) return <h2>{laneTitle(lane.props)}</h2>
  return <h2>{sayCounts([[components.length, 'component'], [links.length, 'link'], [lanes.length, 'lane']])}</h2>
}

function LockButton({ selected: { components, lanes } }: { selected: Selected }) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const lockable = [...components, ...lanes]
  if (isReadonly || lockable.length === 0) return null
  const isLocked = lockable.every((shape) => shape.isLocked)
  const toggle = (): void => setLocked(editor, lockable.map(({ id }) => id), !isLocked)
  return (
    <Button
      look="icon"
      icon={isLocked ? Lock : LockOpen}
      aria-label="Locked in place"
      aria-pressed={isLocked}
      onClick={toggle}
    />
  )
}

function Body({ selected: { components, links, lanes, hasDrawings } }: { selected: Selected }) {
  const cannotWrite = useReadonly()
  const isDesktop = useBreakpoint() >= PORTRAIT_BREAKPOINT.TABLET_SM
  const isReadonly = (shapes: readonly { isLocked: boolean }[]): boolean =>
    cannotWrite || shapes.some(({ isLocked }) => isLocked)
  const onlyEntry =
    components.length === 1 && links.length + lanes.length === 0
      ? findComponent(components[0]?.props.kind ?? '')
      : undefined
  return (
    <div className="ss-inspector-body">
      {components.length > 0 && (
        <div className="ss-inspector-part">
          <ComponentSection components={components} isReadonly={isReadonly(components)} />
        </div>
      )}
      {links.length > 0 && (
        <div className="ss-inspector-part">
          <LinkSection links={links} isReadonly={isReadonly(links)} />
        </div>
      )}
      {lanes.length > 0 && (
        <div className="ss-inspector-part">
          <LaneSection lanes={lanes} isReadonly={isReadonly(lanes)} />
        </div>
      )}
      {/* On a phone tldraw shows it in its own toolbar. */}
      {hasDrawings && isDesktop && !cannotWrite && (
        <div className="ss-inspector-part">
          <DefaultStylePanel isMobile />
        </div>
      )}
      {onlyEntry && (
        <details className="ss-inspector-about">
          <summary>About {onlyEntry.title.toLowerCase()}</summary>
          <ComponentFacts entry={onlyEntry} />
        </details>
      )}
    </div>
  )
}
