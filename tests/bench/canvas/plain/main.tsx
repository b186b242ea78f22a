// tldraw as it comes, on the records that /records.json?… holds: what the product is measured against.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createTLStore, defaultBindingUtils, defaultShapeUtils, Tldraw, type TLRecord } from 'tldraw'
import 'tldraw/tldraw.css'

const records = (await (await fetch(`/records.json${location.search}`)).json()) as TLRecord[]
const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
store.put(records)
createRoot(document.getElementById('root')!).render(<Tldraw store={store} assetUrls={getAssetUrlsByImport()} />)
