import { MessagePage } from '../controls/MessagePage.tsx'
import type { LicenseProblem } from './canRunTldraw.ts'

const WHAT_HAPPENED: Record<LicenseProblem, string> = {
  noKey: 'The drawing canvas, tldraw, needs a licence key on a public https address, and this server has none.',
  unreadableKey:
    'The drawing canvas, tldraw, needs a licence key on a public https address, and the one this server has cannot be read. It may have been copied only in part.',
  otherHost:
    'The drawing canvas, tldraw, needs a licence key on a public https address, and the one this server has is for another address.',
  expiredKey:
    'The drawing canvas, tldraw, needs a licence key on a public https address, and the one this server has is out of date.',
}

/** Stands where a canvas would vanish after five seconds. */
export function LicensePage({ problem = 'noKey' }: { problem?: LicenseProblem }) {
  return (
    <MessagePage title="The canvas cannot open at this address">
      <p>{WHAT_HAPPENED[problem]}</p>
      <p>The board is safe: everything drawn on it is stored, and its links stay valid.</p>
      <h2>What you can do</h2>
      <ul>
        <li>Taking part in an interview? Tell whoever sent you the link.</li>
        <li>
          Running this server? Set <code>TLDRAW_LICENSE_KEY</code> to a key for <code>{location.hostname}</code> and
          restart it. Keys come from tldraw.dev, which also gives out trial keys, and hobby keys on request.
        </li>
        <li>
          No key? Open Sevenstep over plain http inside your network, or on <code>localhost</code>. Both work without
          one.
        </li>
      </ul>
      <h2>What the mark in the corner means</h2>
      <p>
        Without a key, boards that do open say “Get a license for production” at the bottom right, to everybody on them.
        It is tldraw’s, means that this server has no key, and changes nothing on the board. A trial or commercial key
        takes it away; with a hobby key it reads “Made with tldraw”. Sevenstep never hides it, because tldraw’s licence
        asks for it.
      </p>
    </MessagePage>
  )
}
