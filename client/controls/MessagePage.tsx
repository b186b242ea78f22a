import type { ReactNode } from 'react'
import { Link } from '../navigation/Link.tsx'
import { Logo } from './Logo.tsx'
import './MessagePage.css'

/** A page that only says something: not found, no licence, crashed. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="ss-message">
      <Link href="/" className="ss-message-logo">
        <Logo />
      </Link>
      <h1>{title}</h1>
      {children}
      <p>
        <Link className="ss-link" href="/">
          Go to the home page
        </Link>
      </p>
    </main>
  )
}
