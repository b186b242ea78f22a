import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import { hostLaneOf } from '../../../canvas/hostLane/editorHostLane.ts'
import { followLevel, practiceLevel } from './practiceState.ts'

/** Begins a practice at the level of the last one, as it is with curveballs. */
export function useKeptLevel(editor: Editor): void {
  const level = useValue('level', () => practiceLevel(editor), [editor])
  const lane = useValue('host lane', () => hostLaneOf(editor), [editor])
  const isBegun = useRef(false)
  useEffect(() => { isBegun.current = followLevel(editor, isBegun.current) }, [editor, lane, level])
}
