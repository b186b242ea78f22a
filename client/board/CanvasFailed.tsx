import { Button } from '../theme/Button.tsx'

/** Instead of tldraw's own page, which offers to erase data: ours is on the server, and nothing needs erasing. */
export function CanvasFailed() {
  return (
    <div className="ss-canvas-failed" role="alert">
      <h2>The canvas stopped working</h2>
      <p>The board is safe: everything up to your last edit is stored on the server or in this browser.</p>
      <p>Reload the page to go on. If it happens again, open the board in another browser and delete what was drawn last.</p>
      <Button look="primary" onClick={() => location.reload()}>Reload</Button>
    </div>
  )
}
