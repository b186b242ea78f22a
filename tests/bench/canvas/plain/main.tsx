// tldraw as it comes, on the records that /records.json?… holds: what the product is measured against. Kept in this page only: nothing is synced or stored.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createTLStore, defaultBindingUtils, defaultShapeUtils, Tldraw, type Editor, type TLRecord } from 'tldraw'
import 'tldraw/tldraw.css'

const records = (await (await fetch(`/records.json${location.search}`)).json()) as TLRecord[]
const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
store.put(records)

/** So that the benchmark can show the very part of the board that the product shows. */
const expose = (editor: Editor): void => {
  Object.assign(window, { showView: (camera: { x: number; y: number; z: number }) => editor.setCamera(camera, { immediate: true }) })
}
createRoot(document.getElementById('root')!).render(<Tldraw store={store} assetUrls={getAssetUrlsByImport()} onMount={expose} />)
