import {
  defaultShapeUtils,
  EmbedShapeUtil,
  getUserPreferences,
  setUserPreferences,
  Tldraw,
  useTldrawCurrentUser,
  useValue,
  type Editor,
  type TLComponents,
  type TLUserPreferences,
} from 'tldraw'
import { useCallback, useMemo } from 'react'
import 'tldraw/tldraw.css'
import { createUserId } from '@tldraw/tlschema'
import type { FirstInk } from '../../entry/firstInk.ts'
import type { Person } from '../../memory/person.ts'
import { ComponentShapeUtil } from '../../shapes/ComponentShapeUtil.tsx'
import { MAX_PAGES, MAX_SHAPES } from '../../content/crowd.ts'
import { giveComments } from '../../canvas/comments/editorComments.ts'
import { giveNotebook } from '../../canvas/notebook/editorNotebook.ts'
import { commandOverrides } from '../../canvas/commands/commandOverrides.ts'
import { ConnectOverlayUtil } from '../../features/connect/ConnectOverlayUtil.ts'
import { TouchedOverlayUtil } from '../../features/curveballs/TouchedOverlayUtil.ts'
import { LensOverlayUtil } from '../../features/lens/LensOverlayUtil.ts'
import { SpotlightOverlayUtil } from '../../features/spotlight/SpotlightOverlayUtil.ts'
import { KEY_OVERRIDES } from '../../features/keys/keyOverrides.ts'
import { BoardContextMenu, BoardMenu, BoardQuickActions } from './BoardMenus.tsx'
import { COMMANDS } from './commands.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { StylePanelWhenUseful } from './StylePanelWhenUseful.tsx'
import { guardedUtil } from '../../shapes/guardedUtil.ts'
import { LaneShapeUtil } from '../../shapes/LaneShapeUtil.tsx'
import { LegendShapeUtil } from '../../shapes/LegendShapeUtil.tsx'
import { LinkBindingUtil } from '../../shapes/LinkBindingUtil.ts'
import { LinkShapeUtil } from '../../shapes/LinkShapeUtil.tsx'
import { SHAPE_WORDS } from '../../shapes/shapeWords.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { useTheme } from '../../theme/useTheme.ts'
import { ASSET_URLS } from './assetUrls.ts'
import { CanvasFailed } from './CanvasFailed.tsx'
import { landInView, landOnContent } from '../../canvas/view/landOnContent.ts'
import { ZOOM_STEPS } from '../../entry/view/zooms.ts'
import { takeFirstInk } from '../../canvas/view/takeFirstInk.ts'
import { prepareEditor } from './prepareEditor.ts'
import { ShapeFailed } from './ShapeFailed.tsx'

// Module constants, because a new array or object per render would make tldraw build a new editor.
const SHAPE_UTILS = [
  ComponentShapeUtil, LaneShapeUtil, LegendShapeUtil, LinkShapeUtil,
  // Embeds load other sites into the board; nothing here ever leaves for a third party.
  EmbedShapeUtil.configure({ embedDefinitions: [] }),
]
const ALL_SHAPE_UTILS = [
  ...defaultShapeUtils.filter(({ type }) => !SHAPE_UTILS.some((own) => own.type === type)),
  ...SHAPE_UTILS,
]
const BINDING_UTILS = [LinkBindingUtil]
const COMPONENTS: TLComponents = {
  SharePanel: null,
  HelpMenu: null,
  PeopleMenu: null,
  InFrontOfTheCanvas: CanvasTools,
  MainMenu: BoardMenu,
  StylePanel: StylePanelWhenUseful,
  ContextMenu: BoardContextMenu,
  QuickActions: BoardQuickActions,
  ErrorFallback: CanvasFailed,
  ShapeErrorFallback: ShapeFailed,
}
const OVERLAY_UTILS = [ConnectOverlayUtil, LensOverlayUtil, SpotlightOverlayUtil, TouchedOverlayUtil]
const OVERRIDES = [KEY_OVERRIDES, commandOverrides(COMMANDS), SHAPE_WORDS]
/** A double click on empty canvas asks for a component instead; the digits are Excalidraw's. */
const OPTIONS = {
  createTextOnCanvasDoubleClick: false,
  enableToolbarKeyboardShortcuts: false,
  maxShapesPerPage: MAX_SHAPES,
  maxPages: MAX_PAGES,
  camera: { zoomSteps: [...ZOOM_STEPS] },
}
/** Larger ones are hardly photos; all are made small before they become part of the board. */
const MAX_FILE_BYTES = 20 * 1024 * 1024
const NO_VIDEO: readonly string[] = []

export interface BoardCanvasProps {
  board: OpenBoard
  licenseKey: string | undefined
  ink: FirstInk | undefined
  person: Person
  onEditor: (editor: Editor | undefined) => void
}

export function BoardCanvas({ board, licenseKey, ink, person, onEditor }: BoardCanvasProps) {
  const user = useBoardUser(person)
  // Anew only with another board, because new ones make tldraw build a new editor.
  const shapeUtils = useMemo(() => {
    const leaveOut = (id: string): void => queueMicrotask(() => board.leaveOut([id]))
    return ALL_SHAPE_UTILS.map((util) => guardedUtil(util, leaveOut))
  }, [board])
  return (
    <div className="ss-canvas">
      <Tldraw
        store={board.store}
        shapeUtils={shapeUtils}
        bindingUtils={BINDING_UTILS}
        assetUrls={ASSET_URLS}
        components={COMPONENTS}
        overlayUtils={OVERLAY_UTILS}
        overrides={OVERRIDES}
        options={OPTIONS}
        user={user}
        licenseKey={licenseKey}
        maxAssetSize={MAX_FILE_BYTES}
        acceptedVideoMimeTypes={NO_VIDEO}
        onMount={(editor) => {
          prepareEditor(editor)
          giveNotebook(editor, board.notebook)
          giveComments(editor, board.comments)
          landOnContent(editor)
          // The panels that cover part of the canvas are laid out one frame later.
          requestAnimationFrame(() => {
            landInView(editor, ink?.keeper?.place)
            if (ink !== undefined) takeFirstInk(editor, ink, board)
          })
          onEditor(editor)
          return () => onEditor(undefined)
        }}
      />
    </div>
  )
}

/** The same id for the editor and for presence, or a second tab of one person would look like a stranger. */
function useBoardUser(person: Person) {
  const { choice, setChoice } = useTheme()
  const chosen = useValue('preferences', getUserPreferences, [])
  const preferences = useMemo<TLUserPreferences>(
    () => ({ ...chosen, id: createUserId(person.id), name: person.name, color: person.color, colorScheme: choice }),
    [chosen, person.id, person.name, person.color, choice],
  )
  // tldraw's own menu offers the theme too; what else is chosen there, as to paste at the pointer, it keeps itself.
  const keepPreferences = useCallback(
    (changed: TLUserPreferences) => {
      if (changed.colorScheme) setChoice(changed.colorScheme)
      setUserPreferences(changed)
    },
    [setChoice],
  )
  return useTldrawCurrentUser({ userPreferences: preferences, setUserPreferences: keepPreferences })
}
