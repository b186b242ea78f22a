import type { KitPath } from '../../shared/kit/kit.ts'
import { KIT_LAYERS, type KitLayer } from '../../shared/kit/layers.ts'

/** What a board of a case study is made for. */
export type KitUse = 'interview' | 'practise' | 'reference'

export interface WayWords {
  title: string
  say: string
  /** What is on the board at first, unless chosen otherwise. */
  layer: KitLayer
  /** The layers to choose from; the reference stays with the host, so a board that keeps it cannot begin with it. */
  layers: readonly KitLayer[]
}

const KEPT: readonly KitLayer[] = KIT_LAYERS.filter((layer) => layer !== 'reference')

export const START_WAYS: Record<KitUse, WayWords> = {
  interview: {
    title: 'Interview',
    say: 'You ask and somebody else draws. The answer stays with you, part by part, until you reveal it.',
    layer: 'prompt',
    layers: KEPT,
  },
  practise: {
    title: 'Practise',
    say: 'You draw alone, then ask what is missing and look at the answer.',
    layer: 'prompt',
    layers: KEPT,
  },
  reference: {
    title: 'Open the reference',
    say: 'Everything is on the board, to study it or to argue about it.',
    layer: 'reference',
    layers: ['reference'],
  },
}

/** A layer in the words of people: as it stands on a board, and as what the next one brings. */
export interface LayerWords {
  title: string
  brings: string
}

export function layerWords(layer: KitLayer, given: KitPath = 'serving'): LayerWords {
  return layer === 'partial' ? PATH_WORDS[given] : LAYER_WORDS[layer]
}

const LAYER_WORDS: Record<Exclude<KitLayer, 'partial'>, LayerWords> = {
  prompt: { title: 'Question and empty lanes', brings: 'question and lanes' },
  scaffold: { title: 'Clients and sources', brings: 'clients and sources' },
  reference: { title: 'The whole reference', brings: 'whole reference' },
}

const PATH_WORDS: Record<KitPath, LayerWords> = {
  serving: { title: 'The serving path', brings: 'serving path' },
  training: { title: 'The training path', brings: 'training path' },
}
