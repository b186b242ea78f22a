// The product's shapes in tldraw without the product around them: what boards drawn without a browser are measured
// against.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createTLStore, defaultBindingUtils, defaultShapeUtils, Tldraw, type Editor, type TLRecord } from 'tldraw'
import 'tldraw/tldraw.css'
import { ComponentShapeUtil } from '../../../../client/shapes/ComponentShapeUtil.tsx'
import { portableSvg } from '../../../../client/features/export/svg/portableSvg.ts'
import { LaneShapeUtil } from '../../../../client/shapes/LaneShapeUtil.tsx'
import { LegendShapeUtil } from '../../../../client/shapes/LegendShapeUtil.tsx'
import { LinkBindingUtil } from '../../../../client/shapes/LinkBindingUtil.ts'
import { LinkShapeUtil } from '../../../../client/shapes/LinkShapeUtil.tsx'
import { measurePicture } from './measurePicture.ts'
import type { CanvasPicture, CanvasPage } from './canvasPage.ts'

const OWN = [ComponentShapeUtil, LaneShapeUtil, LegendShapeUtil, LinkShapeUtil]
const SHAPE_UTILS = [...defaultShapeUtils.filter(({ type }) => !OWN.some((own) => own.type === type)), ...OWN]
const BINDING_UTILS = [...defaultBindingUtils.filter(({ type }) => type !== 'arrow'), LinkBindingUtil]

const store = createTLStore({ shapeUtils: SHAPE_UTILS, bindingUtils: BINDING_UTILS })

/** What the canvas shows of a board: `put` replaces all that stood there, `picture` is its own export and measures. */
function pageOf(editor: Editor): CanvasPage {
  return {
    editor,
    put(records) {
      editor.run(
        () => {
          editor.deleteShapes([...editor.getCurrentPageShapeIds()])
          const pageId = editor.getCurrentPageId()
          const own = records.filter(({ typeName }) => typeName !== 'page' && typeName !== 'document')
          const placed = own.map((record) =>
            record.parentId === 'page:page' ? { ...record, parentId: pageId } : record,
          )
          store.mergeRemoteChanges(() => store.put(placed as unknown as TLRecord[]))
        },
        { history: 'ignore' },
      )
      const count = editor.getCurrentPageShapeIds().size
      return editor.fonts.loadRequiredFontsForCurrentPage().then(() => count)
    },
    async picture(theme, isPortable) {
      const ids = [...editor.getCurrentPageShapeIds()]
      const began = performance.now()
      const drawn = await editor.getSvgString(ids, {
        darkMode: theme === 'dark',
        background: true,
        padding: 32,
        scale: 1,
      })
      const ms = performance.now() - began
      const bounds: CanvasPicture['bounds'] = {}
      for (const id of ids) {
        const box = editor.getShapePageBounds(id)
        if (box !== undefined) bounds[id] = { x: box.x, y: box.y, w: box.w, h: box.h }
      }
      if (drawn === undefined) return { svg: '', w: 0, h: 0, ms, bounds }
      return { svg: isPortable ? portableSvg(drawn.svg) : drawn.svg, w: drawn.width, h: drawn.height, ms, bounds }
    },
    show(svg) {
      document.getElementById('stage')!.innerHTML = svg
      const shown = document.querySelector<SVGSVGElement>('#stage > svg')!
      // tldraw's style sheet stretches its own.
      const size = (name: 'width' | 'height'): string => `${shown.getAttribute(name)}px`
      Object.assign(shown.style, { width: size('width'), height: size('height'), display: 'block' })
      return measurePicture(shown)
    },
  }
}

const expose = (editor: Editor): void => {
  Object.assign(window, { canvas: pageOf(editor) })
}
createRoot(document.getElementById('root')!).render(
  <Tldraw
    store={store}
    shapeUtils={SHAPE_UTILS}
    bindingUtils={BINDING_UTILS}
    assetUrls={getAssetUrlsByImport()}
    onMount={expose}
  />,
)
