import type { KitPath } from '../../shared/kit/kit.ts'
import type { BoardPurpose } from '../../shared/protocol/purpose.ts'
import { KIT_LAYERS, type KitLayer } from '../../shared/kit/layers.ts'

export interface WayWords {
  title: string
  say: string
  /** Of one that starts from no case study. */
  sayBlank: string
  /** What is on the board at first, unless chosen otherwise. */
  layer: KitLayer
  /** The layers to choose from; the reference stays with the host, so a board that keeps it cannot begin with it. */
  layers: readonly KitLayer[]
}

const KEPT: readonly KitLayer[] = KIT_LAYERS.filter((layer) => layer !== 'reference')

/** What a board is made for, and what that means for one from a case study. */
export const START_WAYS: Record<BoardPurpose, WayWords> = {
  interview: {
    title: 'Start an interview',
    say: 'You ask and somebody else draws. The answer stays off the board until you reveal it, part by part.',
    sayBlank: 'You ask and somebody else draws, with no case study to look anything up in.',
    layer: 'prompt',
    layers: KEPT,
  },
  practice: {
    title: 'Practise alone',
    say: 'You draw alone, then ask what is missing and look at the answer.',
    sayBlank: 'You draw alone, with every hint and case study at hand.',
    layer: 'prompt',
    layers: KEPT,
  },
  board: {
    title: 'Just a board',
    say: 'The whole reference is on it, to study it or to argue about it.',
    sayBlank: 'To draw on, with whomever you share it.',
    layer: 'reference',
    layers: ['reference'],
  },
}

/** A layer in the words of people: as a board starts with it, as one of its parts, and as what a host reveals. */
export interface LayerWords {
  start: string
  title: string
  brings: string
}

export function layerWords(layer: KitLayer, given: KitPath = 'serving'): LayerWords {
  return layer === 'partial' ? PATH_WORDS[given] : LAYER_WORDS[layer]
}

const LAYER_WORDS: Record<Exclude<KitLayer, 'partial'>, LayerWords> = {
  question: { start: 'Question only', title: 'Question', brings: 'question' },
  prompt: { start: 'Question and empty lanes', title: 'Empty lanes', brings: 'empty lanes' },
  scaffold: {
    start: '… and the clients and sources', title: 'Clients and sources', brings: 'clients and sources',
  },
  reference: { start: 'The whole reference', title: 'The whole reference', brings: 'whole reference' },
}

const PATH_WORDS: Record<KitPath, LayerWords> = {
  serving: { start: '… and the serving path', title: 'The serving path', brings: 'serving path' },
  training: { start: '… and the training path', title: 'The training path', brings: 'training path' },
}
