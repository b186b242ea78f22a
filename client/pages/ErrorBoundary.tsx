import { Component, type ReactNode } from 'react'
import { Button } from '../controls/Button.tsx'
import { MessagePage } from '../controls/MessagePage.tsx'

interface Props {
  children: ReactNode
}

/** The last net: a page that failed to load or to draw says so instead of staying white. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <MessagePage title="This page could not be shown">
        <p>Part of it did not load, or ran into a mistake of ours.</p>
        <p>Boards are stored on the server, and recent edits in this browser. Reload to go on.</p>
        <p>
          <Button look="primary" onClick={() => location.reload()}>
            Reload
          </Button>
        </p>
      </MessagePage>
    )
  }
}
