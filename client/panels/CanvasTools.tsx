import { QuickInsert } from '../insert/QuickInsert.tsx'
import { Palette } from './Palette.tsx'

/** What of ours lies over the canvas. */
export function CanvasTools() {
  return (
    <>
      <Palette />
      <QuickInsert />
    </>
  )
}
