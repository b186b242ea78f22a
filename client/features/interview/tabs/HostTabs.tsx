import { useRef, type KeyboardEvent } from 'react'
import { useValue, type Editor } from 'tldraw'
import { hostLaneOf } from '../../../canvas/hostLane/editorHostLane.ts'
import { HOST_PAGES, turnHostPage, type HostPage } from '../../../canvas/hostLane/hostPages.ts'
import { sayUnsaved } from '../../../canvas/hostLane/sayUnsaved.ts'
import { keyOf } from '../../../controls/keys/keyOf.ts'
import './HostTabs.css'

export interface HostTabsProps {
  editor: Editor
  page: HostPage
  /** What the first one is called. */
  first: string
}

/** What hosts wrote and the server does not have yet, said on whichever page one is. */
export function UnsavedNotes({ editor }: { editor: Editor }) {
  const said = useValue('unsaved notes', () => {
    const lane = hostLaneOf(editor)
    return lane && sayUnsaved(lane.status.get())
  }, [editor])
  return <p className="ss-host-unsaved" role="status">{said}</p>
}

/** The pages of the host's panel, so that notes and the case study are both at hand on a small screen. */
export function HostTabs({ editor, page, first }: HostTabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const words: Record<HostPage, string> = { case: first, notes: 'Notes', scores: 'Scores' }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = HOST_PAGES.indexOf(page)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: HOST_PAGES.length - 1 }[keyOf(event)]
    if (next === undefined) return
    event.preventDefault()
    const turned = HOST_PAGES[(next + HOST_PAGES.length) % HOST_PAGES.length]!
    turnHostPage(editor, turned)
    list.current?.querySelector<HTMLElement>(`#${tabId(turned)}`)?.focus()
  }
  return (
    <div
      ref={list} tabIndex={-1} role="tablist" aria-label="Pages of this panel" className="ss-host-tabs"
      onKeyDown={onKeyDown}
    >
      {HOST_PAGES.map((one) => (
        <button
          key={one}
          id={tabId(one)}
          type="button"
          role="tab"
          aria-selected={one === page}
          aria-controls={pageId(one)}
          tabIndex={one === page ? 0 : -1}
          onClick={() => turnHostPage(editor, one)}
        >
          {words[one]}
        </button>
      ))}
    </div>
  )
}

export function tabId(page: HostPage): string {
  return `ss-host-tab-${page}`
}

export function pageId(page: HostPage): string {
  return `ss-host-page-${page}`
}
