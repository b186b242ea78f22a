import { PanelLeftClose } from 'lucide'
import { useCallback, useSyncExternalStore } from 'react'
import { useEditor, useReadonly } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'
import { PaletteList } from './PaletteList.tsx'
import { PalettePanel } from './PalettePanel.tsx'
import { PaletteRail } from './PaletteRail.tsx'
import './Palette.css'

/** From here on the whole palette leaves room enough for a board. */
const WIDE_PX = 1440

/** ML parts to drag, click or press Enter on. Out of the way for viewers, who cannot place anything. */
export function Palette() {
  const isReadonly = useReadonly()
  const isWide = useWideCanvas()
  if (isReadonly) return null
  // What one chooses on a large screen is not meant for a small one.
  return <ChosenPalette key={String(isWide)} isWide={isWide} />
}

/** Of the canvas and not of the window, because what stands beside it takes from the same room. */
function useWideCanvas(): boolean {
  const editor = useEditor()
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observer = new ResizeObserver(onChange)
      observer.observe(editor.getContainer())
      return () => observer.disconnect()
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => editor.getContainer().clientWidth >= WIDE_PX)
}

/** All of it, or a rail that it flies out of; each browser keeps what was chosen. */
function ChosenPalette({ isWide }: { isWide: boolean }) {
  const [isWhole, setWhole] = useStoredFlag(`sevenstep.palette.${isWide ? 'wide' : 'slim'}`, isWide)
  return isWhole ? (
    <WholePalette onClose={() => setWhole(false)} />
  ) : (
    <PaletteRail onKeep={() => setWhole(true)} />
  )
}

function WholePalette({ onClose }: { onClose: () => void }) {
  return (
    <PalettePanel label="Components" className="ss-palette" isReserved>
      <header className="ss-palette-head">
        <h2>Components</h2>
        <Button look="icon" icon={PanelLeftClose} aria-label="Hide the components" onClick={onClose} />
      </header>
      <PaletteList />
    </PalettePanel>
  )
}
