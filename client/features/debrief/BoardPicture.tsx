import { Maximize2 } from 'lucide'
import { useState, type KeyboardEvent } from 'react'
import type { DebriefPicture } from '../../../shared/debrief/drawPictures.ts'
import { FRAME_SAMPLE, pictureLabel } from '../../../shared/debrief/revealedFrames.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { Enlarged } from '../../controls/screen/Enlarged.tsx'

/** A page of the board, drawn from records with all texts escaped; what it shows stands beside it as a list. */
export function BoardPicture({ picture }: { picture: DebriefPicture }) {
  const { name, svg, legend, w, h } = picture
  const [isLarge, setLarge] = useState(false)
  const enlarge = (): void => setLarge(true)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Enter') return
    // Else the same press would close the box that it opens.
    event.preventDefault()
    enlarge()
  }
  const html = { __html: svg }
  return (
    <figure className={w > h ? 'ss-debrief-wide' : undefined}>
      {/* On a small screen it is wider than the page, and scrolls by keys too; the button below says that it grows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="img"
        aria-label={pictureLabel(picture)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        dangerouslySetInnerHTML={html}
        onClick={enlarge}
        onKeyDown={onKeyDown}
      />
      <figcaption dir="auto">
        {name}
        {legend !== '' && (
          <span className="ss-debrief-legend">
            <i dangerouslySetInnerHTML={{ __html: FRAME_SAMPLE }} />
            {legend}
          </span>
        )}
        <Button icon={Maximize2} onClick={enlarge}>Enlarge</Button>
      </figcaption>
      {isLarge && (
        <Enlarged title={name === '' ? 'The board' : name} leastWidth={w} onClose={() => setLarge(false)}>
          <div className="ss-debrief-enlarged" dangerouslySetInnerHTML={html} />
        </Enlarged>
      )}
    </figure>
  )
}
