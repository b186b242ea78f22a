import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { BegunBoard } from '../entry/beginBoard.ts'
import { App } from './App.tsx'

export function showApp(root: HTMLElement, begun: BegunBoard | undefined): void {
  createRoot(root).render(
    <StrictMode>
      <App begun={begun} />
    </StrictMode>,
  )
}
