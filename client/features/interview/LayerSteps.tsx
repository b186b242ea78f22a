import { Check, Eye } from 'lucide'
import { useMemo, type MouseEvent } from 'react'
import type { Editor } from 'tldraw'
import type { Kit } from '../../../shared/kit/kit.ts'
import { isWithin, KIT_LAYERS, layersOfRecords, type KitLayer } from '../../../shared/kit/layers.ts'
import type { Pairing } from '../../../shared/kit/pairings.ts'
import { nextLayer } from '../../../shared/kit/reveal.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { layerOnBoard } from '../../../shared/reveal/standIns.ts'
import { isInView, showPlace } from '../../canvas/view/showPlace.ts'
import { whenGone } from '../../canvas/view/whenGone.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { layerWords } from '../../controls/startWays.ts'
import { sayRetitled, sayRevealed, type Audience } from './sayRevealed.ts'
import { revealLayer, type RevealWay } from './revealLayer.ts'
import type { BoardSummary } from './useBoardSummary.ts'

export interface LayerStepsProps {
  kit: Kit
  summary: BoardSummary
  /** What hosts said of parts that were drawn. */
  pairings: readonly Pairing[]
  editor: Editor
  canReveal: boolean
  /** Who sees it at once. */
  audience: () => Audience
  /** Tells everybody else what came to the board. */
  onRevealed: (layer: KitLayer, what: string) => void
}

/** How much of the kit is on the board, and the button that shows everybody the next part. */
export function LayerSteps({ kit, summary, pairings, editor, canReveal, audience, onRevealed }: LayerStepsProps) {
  const layers = useMemo(() => layersOfRecords(kit, layOut(kit)), [kit])
  const shown = useMemo(
    () => layerOnBoard(kit, layers, { ...summary, pairings }),
    [kit, layers, summary, pairings],
  )
  const next = nextLayer(layers, shown)
  const reveal = useReveal({ kit, pairings, editor, audience, onRevealed })
  const press = (layer: KitLayer | undefined, way: RevealWay) => ({ detail }: MouseEvent): void => {
    // A double click means one layer, though the next one's button is under its second half.
    if (layer !== undefined && detail < 2) reveal(layer, way)
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
      <Button icon={next ? Eye : Check} disabled={next === undefined || !canReveal} onClick={press(next, 'lanes')}>
        {next ? `Reveal the ${layerWords(next, kit.given).brings}` : 'All of it is on the board.'}
      </Button>
      <button
        type="button"
        // Keeps its place where there is nothing to reveal, so that no button comes back over what was below it.
        className={`ss-layer-copy ${next ? '' : 'ss-layer-none'}`}
        disabled={next === undefined || !canReveal}
        onClick={press(next, 'copy')}
      >
        Reveal it beside the drawing
      </button>
    </section>
  )
}

type Reveal = (layer: KitLayer, way: RevealWay) => void

function useReveal(
  { kit, pairings, editor, audience, onRevealed }: Omit<LayerStepsProps, 'summary' | 'canReveal'>,
): Reveal {
  const toast = useToast()
  return (layer, way) => {
    const { records, box, pageId, isCopy, isBelow, retitled } = revealLayer(editor, { kit, layer, way, pairings })
    const what = layerWords(layer, kit.given).brings
    if (records.length === 0) return void toast({ text: `The ${what}: all of it is on the board already.` })
    onRevealed(layer, what)
    const place = isCopy ? ` It stands ${isBelow ? 'below' : 'to the right of'} what was drawn.` : ''
    const renamed = sayRetitled(retitled.map(({ title }) => title))
    const show = () => showPlace(editor, pageId, box)
    const close = toast({
      text: `${sayRevealed(what, audience())}${place}${renamed} Undo takes it back.`,
      ...(!isInView(editor, pageId, box) && { action: { label: 'Show me', run: show } }),
    })
    whenGone(editor, records.map(({ id }) => id), close)
  }
}
