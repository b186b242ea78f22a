import { PanelLeftClose } from 'lucide'
import { useEffect, useState } from 'react'
import { useEditor, useReadonly, type Editor } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'
import { beginsWide, widthOf, type PaletteWidth } from './paletteWidth.ts'
import { PaletteList } from './PaletteList.tsx'
import { PalettePanel } from './PalettePanel.tsx'
import { PaletteRail } from './PaletteRail.tsx'
import './Palette.css'

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
  const [width, setWidth] = useState<PaletteWidth>(() => beginsWide(seenNow(editor)))
  useEffect(() => {
    const observer = new ResizeObserver(() => setWidth((before) => widthOf(before, seenNow(editor))))
    observer.observe(editor.getContainer())
    return () => observer.disconnect()
  }, [editor])
  return width.isWide
}

function seenNow(editor: Editor) {
  return { canvasPx: editor.getContainer().clientWidth, windowPx: window.innerWidth }
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
