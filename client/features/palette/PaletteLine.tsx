import type { Editor } from 'tldraw'
import { drawTalk } from '../../canvas/talk/drawTalk.ts'
import { readTalk, type ReadTalk, type TalkPlace } from '../../canvas/talk/readTalk.ts'
import { useLiveTalk } from '../../canvas/talk/useLiveTalk.ts'
import { Button } from '../../controls/Button.tsx'

const BY_KEY: TalkPlace = { by: 'key' }

export interface PaletteLineProps {
  text: string
  onDraw: () => void
}

/** For a line that was typed where one looks for a component: it is drawn as the box of lines would. */
export function PaletteLine({ text, onDraw }: PaletteLineProps) {
  const read = useLiveTalk(text, BY_KEY)
  const problem = read?.talk.problems[0]
  const canDraw = read?.plan.bounds !== undefined && problem === undefined
  return (
    <div className="ss-palette-line" role="status">
      <p>{problem?.message ?? (canDraw ? sayPlan(read.plan) : 'A line: go on typing.')}</p>
      {canDraw && <Button look="primary" onClick={onDraw}>Draw this line</Button>}
    </div>
  )
}

/** False where nothing was drawn, because the line is not whole or not understood. */
export function drawLine(editor: Editor, text: string): boolean {
  const read = readTalk(editor, text, BY_KEY)
  if (read.talk.problems.length > 0 || read.plan.bounds === undefined) return false
  drawTalk(editor, read, text)
  return true
}

function sayPlan({ cards, links }: ReadTalk['plan']): string {
  const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`
  return `A line: ${count(cards.length, 'new component')}, ${count(links.length, 'link')}.`
}
