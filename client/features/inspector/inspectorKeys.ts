import type { TLUiOverrides } from 'tldraw'

/** tldraw's key for going to the style panel (Ctrl+Enter) goes to the inspector when that is there. */
export const INSPECTOR_OVERRIDES: TLUiOverrides = {
  actions(editor, actions) {
    const { 'adjust-shape-styles': styles, ...rest } = actions
    if (styles === undefined) return actions
    const onSelect: typeof styles.onSelect = (source) => {
      const find = (selector: string): HTMLElement | null => editor.getContainer().querySelector<HTMLElement>(selector)
      const first =
        find('.ss-inspector-body :is(input, select, button)') ?? find('.ss-inspector button, .ss-inspector-rail button')
      return first === null ? styles.onSelect(source) : first.focus()
    }
    return { ...rest, 'adjust-shape-styles': { ...styles, readonlyOk: true, onSelect } }
  },
}
