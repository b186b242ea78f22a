import type { Editor } from 'tldraw'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import { LINK_LOOKS } from '../../../shared/board/links.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { cardInk } from '../../../shared/drawing/base/cardInk.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import type { Box } from '../../../shared/geometry/box.ts'
import { componentAt } from './connect.ts'
import { connecting, type Connecting, type Point } from './connectState.ts'
import { elbowPath } from './elbowPath.ts'

interface Look {
  zoom: number
  colorMode: 'light' | 'dark'
}

const ACCENT = { light: LINK_LOOKS.request.light, dark: LINK_LOOKS.request.dark } as const
/** In px on screen. */
const DOT_PX = 4
const BUTTON_PX = 9
const PLUS_PX = 4
const HEAD_PX = 9

/** A quiet dot; under the pointer, and where there is none to hover with, a button with a plus. */
export function drawHandle(
  ctx: CanvasRenderingContext2D,
  { x, y }: Point,
  { zoom, colorMode, isLarge, isHot }: Look & { isLarge: boolean; isHot: boolean },
): void {
  const card = cardInk(colorMode).card
  ctx.lineWidth = 1.5 / zoom
  ctx.strokeStyle = ACCENT[colorMode]
  ctx.fillStyle = isHot ? ACCENT[colorMode] : card
  ctx.beginPath()
  ctx.arc(x, y, (isLarge ? BUTTON_PX : DOT_PX) / zoom, 0, Math.PI * 2)
  ctx.fill()
  ctx.stroke()
  if (!isLarge) return
  const arm = PLUS_PX / zoom
  ctx.strokeStyle = isHot ? card : ACCENT[colorMode]
  strokeLine(ctx, [
    { x: x - arm, y },
    { x: x + arm, y },
  ])
  strokeLine(ctx, [
    { x, y: y - arm },
    { x, y: y + arm },
  ])
}

/** The link that is being drawn, and the outline of the card that would stand at its end. */
export function drawPreview(ctx: CanvasRenderingContext2D, editor: Editor, { zoom, colorMode }: Look): void {
  const link = connecting(editor)
  if (link === undefined || componentAt(editor, link.from) === undefined) return
  const [source, end] = [rectOf(editor, link.from), endOf(editor, link)]
  const path = isInward(link) ? elbowPath(end, source) : elbowPath(source, end)
  ctx.strokeStyle = ctx.fillStyle = colorOf(editor, link, colorMode)
  ctx.lineWidth = 2 / zoom
  strokeLine(ctx, path)
  drawHead(ctx, path, HEAD_PX / zoom)
  if (link.step === 'drawing' || link.target !== undefined) return
  ctx.setLineDash([6 / zoom, 4 / zoom])
  ctx.beginPath()
  ctx.roundRect(end.x, end.y, end.w, end.h, 10)
  ctx.stroke()
  ctx.setLineDash([])
}

function isInward(link: Exclude<Connecting, undefined>): boolean {
  return link.step === 'choosing' && link.flow === 'in'
}

function endOf(editor: Editor, link: Exclude<Connecting, undefined>): Box {
  if (link.target !== undefined) return rectOf(editor, link.target)
  return link.step === 'choosing' ? link.place : { ...link.point, w: 0, h: 0 }
}

/** Once it is known what it joins, the link already shows what it will be. */
function colorOf(editor: Editor, link: Exclude<Connecting, undefined>, colorMode: 'light' | 'dark'): string {
  if (link.target === undefined) return ACCENT[colorMode]
  const [from, other] = [link.from, link.target].map((id) => findComponent(componentAt(editor, id)?.props.kind ?? ''))
  return LINK_LOOKS[isInward(link) ? guessLinkKind(other, from) : guessLinkKind(from, other)][colorMode]
}

function strokeLine(ctx: CanvasRenderingContext2D, points: readonly Point[]): void {
  ctx.beginPath()
  points.forEach(({ x, y }, at) => (at === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)))
  ctx.stroke()
}

function drawHead(ctx: CanvasRenderingContext2D, path: readonly Point[], size: number): void {
  const tip = path.at(-1)
  const before = path.findLast((point) => tip !== undefined && Math.hypot(point.x - tip.x, point.y - tip.y) > 0.5)
  if (tip === undefined || before === undefined) return
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  ctx.beginPath()
  ctx.moveTo(tip.x, tip.y)
  for (const turn of [Math.PI * 0.86, -Math.PI * 0.86])
    ctx.lineTo(tip.x + size * Math.cos(angle + turn), tip.y + size * Math.sin(angle + turn))
  ctx.closePath()
  ctx.fill()
}
