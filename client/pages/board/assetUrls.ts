import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'

/** Fonts, icons and translations from our own server; tldraw would otherwise fetch them from its CDN. */
export const ASSET_URLS = getAssetUrlsByImport()
