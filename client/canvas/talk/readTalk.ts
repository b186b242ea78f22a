import type { Editor } from 'tldraw'
import { planAddition, type AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { parseTalk, type Talk } from '../../../shared/talk/parseTalk.ts'
import { sceneOf } from '../places/sceneOf.ts'

/** Where a talk is typed: by keys it goes on from what is selected, at the pointer it is drawn there. */
export type TalkPlace = { by: 'key' } | { by: 'pointer'; x: number; y: number }

export interface ReadTalk {
  talk: Talk
  plan: AdditionPlan
}

/** What only a talk line has: an arrow, several statements, a lane, or several names. */
const TALK_SIGNS =
  /[-=~+!]>|<[-~+!]|<==|[→←↔\n;]|\((?:online|offline)\)|^\s*(?:lane\s+)?(?:online|offline)(?:\s+lane)?\s*:/i

export function isTalk(text: string): boolean {
  return TALK_SIGNS.test(text)
}

/** Reads a talk against the page as it is now; one that begins with an arrow goes on from the selected component. */
export function readTalk(editor: Editor, text: string, place: TalkPlace): ReadTalk {
  const selected = place.by === 'key' ? editor.getOnlySelectedShape() : null
  const start = selected?.type === 'component' ? selected.id : undefined
  const scene = sceneOf(editor, place.by === 'pointer' ? place : undefined)
  const talk = parseTalk(text, scene.graph, start)
  return { talk, plan: planAddition(talk, scene) }
}
