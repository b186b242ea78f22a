import type { Editor } from 'tldraw'
import { planAddition, type AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { parseTalk, type Talk } from '../../../shared/talk/parseTalk.ts'
import type { QuickInsertOpening } from './quickInsertState.ts'
import { sceneOf } from '../../canvas/places/sceneOf.ts'

export interface ReadTalk {
  talk: Talk
  plan: AdditionPlan
}

/** What only a talk line has: an arrow, several statements, a lane, or several names. */
const TALK_SIGNS = /[-=~+!]>|→|[\n;]|\((?:online|offline)\)|^\s*(?:lane\s+)?(?:online|offline)(?:\s+lane)?\s*:/i

export function isTalk(text: string): boolean {
  return TALK_SIGNS.test(text)
}

/** Reads a talk against the page as it is now; one that begins with an arrow goes on from the selected component. */
export function readTalk(editor: Editor, text: string, opening: Exclude<QuickInsertOpening, undefined>): ReadTalk {
  const selected = opening.by === 'key' ? editor.getOnlySelectedShape() : null
  const start = selected?.type === 'component' ? selected.id : undefined
  const scene = sceneOf(editor, opening.by === 'pointer' ? opening : undefined)
  const talk = parseTalk(text, scene.graph, start)
  return { talk, plan: planAddition(talk, scene) }
}
