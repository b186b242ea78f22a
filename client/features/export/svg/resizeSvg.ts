/** A drawing as SVG, and its size, px. */
export interface SvgDrawing {
  svg: string
  width: number
  height: number
}

/** The same SVG with another view of the board, `scale` px for each of the board's. */
export function resizeSvg(
  svgText: string,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  scale: number,
): SvgDrawing {
  const svg = svgText
    .replace(/viewBox="[^"]+"/, `viewBox="${x} ${y} ${w} ${h}"`)
    .replace(/^(<svg[^>]*?\s)width="[^"]+"/, `$1width="${w * scale}"`)
    .replace(/^(<svg[^>]*?\s)height="[^"]+"/, `$1height="${h * scale}"`)
  return { svg, width: w * scale, height: h * scale }
}
