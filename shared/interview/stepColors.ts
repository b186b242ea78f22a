/** A colour for each part of a round, in their order; the number beside it says the same. At least 4.5:1 on a card. */
export const STEP_COLORS: readonly { readonly light: string; readonly dark: string }[] = [
  { light: '#1d4ed8', dark: '#60a5fa' },
  { light: '#7c3aed', dark: '#a78bfa' },
  { light: '#be185d', dark: '#f472b6' },
  { light: '#047857', dark: '#34d399' },
  { light: '#b45309', dark: '#f59e0b' },
  { light: '#0e7490', dark: '#22d3ee' },
  { light: '#b91c1c', dark: '#f87171' },
  { light: '#475569', dark: '#94a3b8' },
]
