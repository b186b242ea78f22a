const TOOLBAR_PX = 56
/** On a narrow canvas tldraw has a row of buttons above its toolbar. */
const TWO_ROWS_PX = 100
const TWO_ROWS_BELOW_PX = 840

/** How far tldraw's toolbar reaches into a canvas so wide, px. */
export function toolbarPx(canvasWidth: number): number {
  return canvasWidth < TWO_ROWS_BELOW_PX ? TWO_ROWS_PX : TOOLBAR_PX
}
