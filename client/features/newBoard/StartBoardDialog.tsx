import { useId, useState } from 'react'
import type { KitPath } from '../../../shared/kit/kit.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import type { KitStart } from './useNewBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { layerWords, START_WAYS, type KitUse } from '../../controls/startWays.ts'
import './StartBoardDialog.css'

const USES = Object.keys(START_WAYS) as KitUse[]

export interface StartBoardDialogProps {
  kit: { id: string; title: string; given?: KitPath }
  onStart: (start: KitStart) => void
  onClose: () => void
}

/** What a board from a case study is for, and how much of it is there at first. */
export function StartBoardDialog({ kit, onStart, onClose }: StartBoardDialogProps) {
  const [use, setUse] = useState<KitUse>('interview')
  const [layer, setLayer] = useState<KitLayer>(START_WAYS.interview.layer)
  const choose = (next: KitUse) => {
    setUse(next)
    if (!START_WAYS[next].layers.includes(layer)) setLayer(START_WAYS[next].layer)
  }
  const start = () => onStart({ from: 'kit', id: kit.id, use, layer })
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button look="primary" onClick={start}>Make the board</Button>
    </>
  )
  return (
    <Dialog title={kit.title} onClose={onClose} actions={actions}>
      <Uses use={use} onChoose={choose} />
      {START_WAYS[use].layers.length > 1 && (
        <Layers layers={START_WAYS[use].layers} layer={layer} given={kit.given} onChoose={setLayer} />
      )}
    </Dialog>
  )
}

function Uses({ use, onChoose }: { use: KitUse; onChoose: (use: KitUse) => void }) {
  const name = useId()
  return (
    <fieldset className="ss-start">
      <legend>What is this board for?</legend>
      {USES.map((one) => (
        <label key={one} className="ss-start-way">
          <input type="radio" name={name} checked={one === use} onChange={() => onChoose(one)} />
          <span className="ss-start-title">{START_WAYS[one].title}</span>
          <span className="ss-start-say">{START_WAYS[one].say}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface LayersProps {
  layers: readonly KitLayer[]
  layer: KitLayer
  given: KitPath | undefined
  onChoose: (layer: KitLayer) => void
}

function Layers({ layers, layer, given, onChoose }: LayersProps) {
  const name = useId()
  return (
    <fieldset className="ss-start ss-start-layers">
      <legend>On the board at first</legend>
      {layers.map((one, index) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === layer} onChange={() => onChoose(one)} />
          {index === 0 ? layerWords(one, given).title : `… and the ${layerWords(one, given).brings}`}
        </label>
      ))}
    </fieldset>
  )
}
