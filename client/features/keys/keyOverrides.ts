import type { TLUiOverrides } from 'tldraw'

/**
 * Excalidraw's keys beside tldraw's own. Where a letter means different tools (D), tldraw's meaning wins, since its
 * menus show it; the digits are Excalidraw's, because tldraw's only count places in a toolbar that changes with the
 * width of the screen.
 */
export const EXCALIDRAW_KEYS: Readonly<Record<string, string>> = {
  select: '1', rectangle: '2', diamond: '3', ellipse: '4', arrow: '5', line: '6', draw: '7,p', text: '8', eraser: '0',
}
const EXCALIDRAW_ACTION_KEYS: Readonly<Record<string, string>> = {
  'insert-media': '9',
  'toggle-lock': 'cmd+shift+l,ctrl+shift+l',
}

/** tldraw's own tools and actions as a board wants them. */
export const KEY_OVERRIDES: TLUiOverrides = {
  tools: (_editor, tools) => withKeys(tools, EXCALIDRAW_KEYS),
  actions(_editor, actions) {
    // Embeds would load other sites into the board, and the key of the cursor chat inserts components.
    const { 'open-cursor-chat': chat, 'insert-embed': _embed, ...rest } = withKeys(actions, EXCALIDRAW_ACTION_KEYS)
    return { ...rest, ...(chat && { 'open-cursor-chat': { ...chat, kbd: undefined } }) }
  },
}

/** Adds keys; the first of a tool's own stays the one that menus show. */
function withKeys<T extends { kbd?: string }>(
  items: Record<string, T>,
  keys: Readonly<Record<string, string>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => [
      id,
      keys[id] === undefined ? item : { ...item, kbd: [item.kbd, keys[id]].filter(Boolean).join(',') },
    ]),
  )
}
