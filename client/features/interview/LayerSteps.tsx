import { Check, Eye } from 'lucide'
import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import type { Kit } from '../../../shared/kit/kit.ts'
import { isWithin, KIT_LAYERS, layersOfRecords, type KitLayer } from '../../../shared/kit/layers.ts'
import { nextLayer, shownLayer } from '../../../shared/kit/reveal.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { revealLayer } from './revealLayer.ts'
import { layerWords } from '../../controls/startWays.ts'

export interface LayerStepsProps {
  kit: Kit
  shapeIds: readonly string[]
  editor: Editor
  canReveal: boolean
}

/** How much of the kit is on the board, and the button that shows everybody the next part. */
export function LayerSteps({ kit, shapeIds, editor, canReveal }: LayerStepsProps) {
  const layers = useMemo(() => layersOfRecords(kit, layOut(kit)), [kit])
  const shown = useMemo(() => shownLayer(kit, layers, shapeIds), [kit, layers, shapeIds])
  const next = nextLayer(layers, shown)
  const toast = useToast()
  const reveal = (layer: KitLayer): void => {
    const { isCopy } = revealLayer(editor, kit, layer)
    toast({
      text: `Everybody now sees the ${layerWords(layer, kit.given).brings}.${isCopy ? ' It stands to the right, beside what was drawn.' : ''} Undo takes it back.`,
    })
  }
  return (
    <section className="ss-layers">
      <h3>{kit.title}</h3>
      <ol>
        {KIT_LAYERS.map((layer) => (
          <li key={layer} className={isWithin(layer, shown) ? 'ss-layer-shown' : ''}>
            <span className="ss-layer-dot">{isWithin(layer, shown) && <Icon node={Check} size={12} />}</span>
            {layerWords(layer, kit.given).title}
            <span className="ss-hidden">{isWithin(layer, shown) ? ' (on the board)' : ' (not revealed)'}</span>
          </li>
        ))}
      </ol>
      {next === undefined ? (
        <p>All of it is on the board.</p>
      ) : (
        <Button icon={Eye} disabled={!canReveal} onClick={() => reveal(next)}>
          Reveal the {layerWords(next, kit.given).brings}
        </Button>
      )}
    </section>
  )
}
