/** The families of the catalogue in palette order; every colour has at least 5:1 contrast on its card. */
export const FAMILIES = {
  'clients-edge': { title: 'Clients & edge', light: '#475569', dark: '#94a3b8' },
  'ingestion-streaming': { title: 'Ingestion & streaming', light: '#b45309', dark: '#f59e0b' },
  storage: { title: 'Storage', light: '#7c5a3a', dark: '#d6a77a' },
  'data-features': { title: 'Data & features', light: '#047857', dark: '#34d399' },
  training: { title: 'Training', light: '#7c3aed', dark: '#a78bfa' },
  'models-retrieval': { title: 'Models & retrieval', light: '#4338ca', dark: '#8b93ff' },
  serving: { title: 'Serving', light: '#1d4ed8', dark: '#60a5fa' },
  experimentation: { title: 'Experimentation', light: '#be185d', dark: '#f472b6' },
  'monitoring-ops': { title: 'Monitoring & operations', light: '#b91c1c', dark: '#f87171' },
  'trust-people': { title: 'Trust & people', light: '#0f766e', dark: '#2dd4bf' },
} as const

export type FamilyId = keyof typeof FAMILIES
