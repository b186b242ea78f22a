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
import { settleNew } from '../../canvas/places/settleNew.ts'
import { leadDrawnLinks } from '../../canvas/links/leadDrawnLinks.ts'
import { endLabelByEnter } from '../../canvas/links/endLabelByEnter.ts'
import { keepLabelsReadable } from '../../canvas/links/keepLabelsReadable.ts'
import { keepLinksTidy } from '../../canvas/links/keepLinksTidy.ts'
import { tidyAfterOthers } from '../../canvas/links/tidyAfterOthers.ts'
import { openOnDoubleClick } from '../../features/talk/quickInsertState.ts'
import { walkByKeys } from '../../features/connect/graphKeys.ts'
import { hitLinksNearby } from '../../canvas/links/hitLinksNearby.ts'
import { calmCamera } from '../../canvas/view/calmCamera.ts'
import { refitWithRoom } from '../../canvas/view/refitWithRoom.ts'
import { restWhenQuiet } from '../../canvas/guards/restWhenQuiet.ts'
import { ignoreForeignKeyUps } from '../../canvas/view/ownKeyUps.ts'
import { makeLinksOfBoundArrows } from '../../shapes/setLinkKind.ts'
import { stepByEdits } from '../../canvas/guards/stepByEdits.ts'
import { stampNew } from '../../canvas/guards/stampNew.ts'
import { copyLinksAlong } from '../../canvas/guards/copyLinksAlong.ts'
import { linksGoWithEnds } from '../../canvas/guards/linksGoWithEnds.ts'
import { endLostPresses } from '../../canvas/guards/endLostPresses.ts'
import { keepIndicesApart } from '../../canvas/guards/keepIndicesApart.ts'
import { keepEarlyKeys } from '../../canvas/guards/keepEarlyKeys.ts'
import { keepPressFocus } from '../../canvas/view/keepPressFocus.ts'
import { hearBesideCanvas } from '../../canvas/view/hearBesideCanvas.ts'
import { pressesTakeKeys } from '../../canvas/view/pressesTakeKeys.ts'
import { COMMANDS } from './commands.ts'
import { readAllLayouts } from '../../features/keys/readAllLayouts.ts'

/** Sets an editor up the way a board wants it. */
export function prepareEditor(editor: Editor): void {
  // Diagrams are read across a table: straight lines, one type family, elbow arrows.
  editor.setStyleForNextShapes(ArrowShapeKindStyle, 'elbow')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultSizeStyle, 's')
  calmCamera(editor)
  hitLinksNearby(editor)
  refitWithRoom(editor)
  restWhenQuiet(editor)
  keepIndicesApart(editor)
  stepByEdits(editor)
  editor.disposables.add(linksGoWithEnds(editor.store))
  copyLinksAlong(editor)
  stampNew(editor)
  keepPastedLinksHere(editor)
  makeLinksOfBoundArrows(editor)
  settleNew(editor)
  leadDrawnLinks(editor)
  keepLinksTidy(editor)
  tidyAfterOthers(editor)
  keepLabelsReadable(editor)
  endLabelByEnter(editor)
  openOnDoubleClick(editor)
  openOnPastedTalk(editor)
  addLinkDrawing(editor)
  endLostPresses(editor)
  keepPressFocus(editor)
  keepEarlyKeys(editor)
  pressesTakeKeys(editor)
  readAllLayouts(editor)
  hearBesideCanvas(editor, COMMANDS)
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
