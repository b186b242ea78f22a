import {
  ArrowShapeKindStyle,
  AssetRecordType,
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  getHashForString,
  type Editor,
} from 'tldraw'
import { DrawingLink } from '../../features/connect/DrawingLink.ts'
import { openOnPastedTalk } from '../../features/talk/pasteTalk.ts'
import { keepLinksTidy } from '../../canvas/links/keepLinksTidy.ts'
import { openOnDoubleClick } from '../../features/talk/quickInsertState.ts'
import { walkByKeys } from '../../features/connect/graphKeys.ts'
import { ignoreForeignKeyUps } from '../../canvas/view/ownKeyUps.ts'
import { makeLinksOfBoundArrows } from '../../shapes/setLinkKind.ts'
import { keepIndicesApart } from '../../canvas/guards/keepIndicesApart.ts'

/** Sets an editor up the way a board wants it. */
export function prepareEditor(editor: Editor): void {
  // Diagrams are read across a table: straight lines, one type family, elbow arrows.
  editor.setStyleForNextShapes(ArrowShapeKindStyle, 'elbow')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultSizeStyle, 's')
  editor.user.updateUserPreferences({ isSnapMode: true })
  keepIndicesApart(editor)
  keepPastedLinksHere(editor)
  makeLinksOfBoundArrows(editor)
  keepLinksTidy(editor)
  openOnDoubleClick(editor)
  openOnPastedTalk(editor)
  addLinkDrawing(editor)
  ignoreForeignKeyUps(editor)
  walkByKeys(editor)
}

/** React's strict mode mounts an editor twice. */
function addLinkDrawing(editor: Editor): void {
  if (editor.getStateDescendant(`select.${DrawingLink.id}`) === undefined)
    editor.setTool(DrawingLink, editor.getStateDescendant('select'))
}

/** A pasted link becomes a bookmark without asking its site for a picture: no request leaves for a third party. */
function keepPastedLinksHere(editor: Editor): void {
  editor.registerExternalAssetHandler('url', async ({ url }) => ({
    id: AssetRecordType.createId(getHashForString(url)),
    typeName: 'asset',
    type: 'bookmark',
    props: { src: url, description: '', image: '', favicon: '', title: url },
    meta: {},
  }))
}
