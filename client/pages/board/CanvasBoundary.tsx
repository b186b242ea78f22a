import { Component, type ReactNode } from 'react'
import { CanvasFailed } from './CanvasFailed.tsx'

/**
 * Catches what throws beside the canvas because of what is on it: panels read the board too. Give it a new key to try
 * again.
 */
export class CanvasBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <main className="ss-board"><CanvasFailed /></main> : this.props.children
  }
}
