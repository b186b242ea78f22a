import { useEffect, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { endQuiet, isQuiet } from '../../canvas/view/quietSelection.ts'
import { useMedia } from '../../controls/screen/useMedia.ts'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'

export interface InspectorOpen {
  isOpen: boolean
  /** Somebody has asked for it just now, so the focus goes into it. */
  isAsked: boolean
  /** Along the bottom rather than at the selection. */
  isSheet: boolean
  /** Shows every field, not only the first few. */
  isWhole: boolean
  setWhole: (isWhole: boolean) => void
  open: () => void
  close: () => void
}

/** A card at the selection would hide most of a small screen, and a finger hides the rest. */
const IS_SHEET = '(max-width: 900px), (pointer: coarse)'

/**
 * Whether the inspector is open. Once opened it opens for every selection but a quiet one; as a sheet only when asked,
 * for the selection that it was asked for.
 *
 * @param key names the selection; empty for none
 */
export function useInspectorOpen(key: string): InspectorOpen {
  const editor = useEditor()
  const isSheet = useMedia(IS_SHEET)
  const [isWanted, setWanted] = useStoredFlag('sevenstep.inspector.open', true)
  const [isWhole, setWhole] = useStoredFlag('sevenstep.inspector.whole', false)
  const [askedFor, setAskedFor] = useState<string>()
  const isSelectedQuietly = useValue('selected quietly', () => isQuiet(editor, key), [editor, key])
  useEffect(() => {
    if (!isQuiet(editor, key)) endQuiet(editor)
  }, [editor, key])
  const isAsked = key !== '' && askedFor === key
  return {
    isOpen: isSheet ? isAsked : isAsked || (isWanted && key !== '' && !isSelectedQuietly),
    isAsked,
    isSheet,
    isWhole,
    setWhole,
    open: () => {
      if (!isSheet) setWanted(true)
      setAskedFor(key)
    },
    close: () => {
      if (!isSheet) setWanted(false)
      setAskedFor(undefined)
      editor.getContainer().focus()
    },
  }
}
