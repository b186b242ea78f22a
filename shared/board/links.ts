/** What flows along a link. A link is a stock arrow bound at both ends whose `meta.link` names one of these. */
export const LINK_KINDS = ['request', 'stream', 'batch', 'train', 'feedback', 'monitoring'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface LinkLook {
  title: string
  light: string
  dark: string
  /** tldraw's style, for where tldraw draws the arrow. */
  dash: 'solid' | 'dashed' | 'dotted'
  /** Ours, px of line and gap in turn: feedback has longer dashes than batches. */
  dashArray?: string
  arrowheadStart: 'none' | 'diamond'
  arrowheadEnd: 'triangle' | 'arrow'
}

/** Colour is never the only sign: each kind also has a dash or a head of its own. */
export const LINK_LOOKS: Record<LinkKind, LinkLook> = {
  request: {
    title: 'Request',
    light: '#1d4ed8',
    dark: '#60a5fa',
    dash: 'solid',
    arrowheadStart: 'none',
    arrowheadEnd: 'triangle',
  },
  stream: {
    title: 'Data, stream',
    light: '#475569',
    dark: '#94a3b8',
    dash: 'solid',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
  },
  batch: {
    title: 'Data, batch',
    light: '#475569',
    dark: '#94a3b8',
    dash: 'dashed',
    dashArray: '6 5',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
  },
  train: {
    title: 'Train / artifact',
    light: '#7c3aed',
    dark: '#a78bfa',
    dash: 'solid',
    arrowheadStart: 'diamond',
    arrowheadEnd: 'triangle',
  },
  feedback: {
    title: 'Feedback / label',
    light: '#c2410c',
    dark: '#fb923c',
    dash: 'dashed',
    dashArray: '13 6',
    arrowheadStart: 'none',
    arrowheadEnd: 'triangle',
  },
  monitoring: {
    title: 'Monitoring',
    light: '#be123c',
    dark: '#fb7185',
    dash: 'dotted',
    dashArray: '0.1 5',
    arrowheadStart: 'none',
    arrowheadEnd: 'triangle',
  },
}

export function isLinkKind(value: unknown): value is LinkKind {
  return typeof value === 'string' && (LINK_KINDS as readonly string[]).includes(value)
}
