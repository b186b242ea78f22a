import { useReadonly } from 'tldraw'
import { findComponent } from '../../../shared/catalog/index.ts'
import { ComponentFacts } from '../../canvas/ui/ComponentFacts.tsx'
import { BoxesSection } from './BoxesSection.tsx'
import { ComponentSection } from './ComponentSection.tsx'
import { LaneSection } from './LaneSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import type { Selected } from './useSelected.ts'

export interface InspectorBodyProps {
  selected: Selected
  /** Every field, not only the first few. */
  isWhole: boolean
}

/** The fields of what is selected, kind by kind. */
export function InspectorBody({ selected: { components, links, lanes, boxes }, isWhole }: InspectorBodyProps) {
  const cannotWrite = useReadonly()
  const isReadonly = (shapes: readonly { isLocked: boolean }[]): boolean =>
    cannotWrite || shapes.some(({ isLocked }) => isLocked)
  const onlyEntry =
    components.length === 1 && links.length + lanes.length + boxes.length === 0
      ? findComponent(components[0]?.props.kind ?? '')
      : undefined
  return (
    <div className="ss-inspector-body">
      {boxes.length > 0 && !cannotWrite && <BoxesSection />}
      {components.length > 0 && (
        <div className="ss-inspector-part">
          <ComponentSection components={components} isReadonly={isReadonly(components)} isWhole={isWhole} />
        </div>
      )}
      {links.length > 0 && (
        <div className="ss-inspector-part">
          <LinkSection links={links} isReadonly={isReadonly(links)} isWhole={isWhole} />
        </div>
      )}
      {lanes.length > 0 && (
        <div className="ss-inspector-part">
          <LaneSection lanes={lanes} isReadonly={isReadonly(lanes)} />
        </div>
      )}
      {isWhole && onlyEntry && (
        <details className="ss-inspector-about">
          <summary>About {onlyEntry.title.toLowerCase()}</summary>
          <ComponentFacts entry={onlyEntry} />
        </details>
      )}
    </div>
  )
}
