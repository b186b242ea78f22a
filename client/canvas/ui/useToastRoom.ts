import { react } from '@tldraw/state'
import { useEffect } from 'react'
import { useEditor, type Editor } from 'tldraw'
import { panelsAlong, reservedPx } from '../view/reservedRoom.ts'
import { toolbarPx } from '../../entry/view/toolbarRoom.ts'

const AIR_PX = 8
/** However tall a sheet is, what is said stays on screen. */
const MOST_OF_HEIGHT = 0.7

/** Tells style sheets as `--ss-toasts-bottom` how far what lies along the bottom reaches: messages stand above it. */
export function useToastRoom(): void {
  const editor = useEditor()
  useEffect(() => {
    const { style } = document.documentElement
    const write = (): void => style.setProperty('--ss-toasts-bottom', `${roomOf(editor)}px`)
    const observer = new ResizeObserver(write)
    const stop = react('room of messages', () => {
      editor.getViewportScreenBounds()
      observer.disconnect()
      for (const panel of panelsAlong(editor, 'bottom')) observer.observe(panel)
      write()
    })
    return () => {
      stop()
      observer.disconnect()
      style.removeProperty('--ss-toasts-bottom')
    }
  }, [editor])
}

function roomOf(editor: Editor): number {
  const { y, w, h } = editor.getViewportScreenBounds()
  const covered = Math.max(toolbarPx(w), reservedPx(editor, 'bottom'))
  const below = window.innerHeight - y - h
  return Math.round(below + Math.min(covered, h * MOST_OF_HEIGHT) + AIR_PX)
}
