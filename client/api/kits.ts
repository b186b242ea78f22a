import type { Blank } from '../../shared/kit/blank.ts'
import { KIT_PATHS, type Kit } from '../../shared/kit/kit.ts'
import type { KitPreview } from '../../shared/kit/preview.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isListOf, isText } from './fields.ts'

/**
 * What the gallery shows of a kit, or of a blank, which has no topics, difficulty or length. One that is kept shows no
 * question and no drawing.
 */
export interface KitSummary
  extends Pick<Kit, 'id' | 'title'>, Partial<Pick<Kit, 'prompt' | 'tags' | 'difficulty' | 'minutes' | 'given'>> {
  preview?: KitPreview
  /** The server keeps what is in it to those who have the create key, or to hosts of its boards. */
  kept?: boolean
  /** Its numbers can be dealt anew. */
  deals?: boolean
}

/** A case study as it is read, with whether its numbers can be dealt anew. */
export interface ReadKit extends Kit {
  deals?: boolean
}

export function getKits(key?: string, send?: Ask<unknown>['send']): Promise<Answer<KitSummary[]>> {
  return ask({ path: '/api/kits', key, read: readKits, send })
}

export function getKit(id: string, key?: string, send?: Ask<unknown>['send']): Promise<Answer<ReadKit | Blank>> {
  return ask({ path: `/api/kits/${encodeURIComponent(id)}`, key, read: readKit, send })
}

/** Whether the server has said that it is not for this browser, or not any more: what is shown of it has to go. */
export function isClosed(answer: Answer<unknown>): boolean {
  return !answer.ok && ['inInterview', 'needsCreateKey', 'notFound'].includes(answer.failure.kind)
}

export function isCaseStudy(kit: ReadKit | Blank): kit is ReadKit {
  return 'architecture' in kit
}

// A kit that cannot be read is left out, because one bad kit must not empty the gallery.
function readKits(body: unknown): KitSummary[] | undefined {
  return Array.isArray(body) ? body.filter(isKitSummary) : undefined
}

// The server has checked it in full; this only tells a kit from the answer of something else.
export function readKit(body: unknown): ReadKit | Blank | undefined {
  const { id, title, prompt, lanes, steps, architecture } = fieldsOf(body)
  const isKit =
    isText(id) &&
    isText(title) &&
    isText(prompt) &&
    (Array.isArray(lanes) || (Array.isArray(fieldsOf(architecture).nodes) && fieldsOf(steps).clarify !== undefined))
  return isKit ? (body as ReadKit | Blank) : undefined
}

function isKitSummary(value: unknown): value is KitSummary {
  const { id, title, tags, difficulty, minutes, given, prompt, preview, kept } = fieldsOf(value)
  if (kept === true) return isText(id) && isText(title) && hasFacts({ tags, difficulty, minutes })
  return (
    isText(id) &&
    isText(title) &&
    isText(prompt) &&
    isPreview(preview) &&
    isGiven(given) &&
    (isBlank({ tags, difficulty, minutes }) || hasFacts({ tags, difficulty, minutes }))
  )
}

function isGiven(given: unknown): boolean {
  return given === undefined || KIT_PATHS.some((path) => path === given)
}

type Facts = Record<'tags' | 'difficulty' | 'minutes', unknown>

function isBlank({ tags, difficulty, minutes }: Facts): boolean {
  return tags === undefined && difficulty === undefined && minutes === undefined
}

function hasFacts({ tags, difficulty, minutes }: Facts): boolean {
  return (
    typeof minutes === 'number' &&
    isListOf(tags, isText) &&
    (difficulty === 'easy' || difficulty === 'medium' || difficulty === 'hard')
  )
}

function isPreview(value: unknown): value is KitPreview {
  const { w, h, lanes, nodes, links } = fieldsOf(value)
  return (
    typeof w === 'number' &&
    typeof h === 'number' &&
    Array.isArray(lanes) &&
    Array.isArray(nodes) &&
    Array.isArray(links)
  )
}
