import { useActions, useEditor, useValue } from 'tldraw'
import { Shapes } from 'lucide'
import { selectedPlainParts, selectedUnknownBoxes } from '../../canvas/graph/selectedPlainParts.ts'
import { Button } from '../../controls/Button.tsx'

/** Of plain boxes: that they can be components; what their words do not say is asked. */
export function BoxesSection() {
  const editor = useEditor()
  const actions = useActions()
  const named = useValue('named boxes', () => selectedPlainParts(editor).length, [editor])
  const unknown = useValue('unknown boxes', () => selectedUnknownBoxes(editor).length, [editor])
  if (named + unknown === 0) return null
  return (
    <div className="ss-inspector-part">
      <Button icon={Shapes} onClick={() => void actions['make-component']?.onSelect('toolbar')}>
        {`${named + unknown === 1 ? 'Make it a component' : 'Make components'}${unknown > 0 ? '...' : ''}`}
      </Button>
    </div>
  )
}
