import { lazy, Suspense } from 'react'
import { HomePage } from './home/HomePage.tsx'
import { ToastRegion } from '../controls/ToastRegion.tsx'
import type { BegunBoard } from '../entry/beginBoard.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { loadBoardPage } from '../navigation/loadBoardPage.ts'
import { IncompleteLinkPage, NotFoundPage } from './NotFoundPage.tsx'
import type { Route } from '../navigation/route.ts'
import { useRoute } from '../navigation/useRoute.ts'

/** A chunk of its own: the texts and the drawing of a case study are of no use to other pages. */
const KitPage = lazy(async () => ({ default: (await import('./kit/KitPage.tsx')).KitPage }))
const DebriefPage = lazy(async () => ({ default: (await import('./debrief/DebriefPage.tsx')).DebriefPage }))
const BoardPage = lazy(async () => ({ default: (await loadBoardPage()).BoardPage }))

/** `begun`: what the page has begun already for the board of its first address. */
export function App({ begun }: { begun: BegunBoard | undefined }) {
  const route = useRoute()
  return (
    <ToastRegion place={placeOf(route)}>
      <ErrorBoundary key={route.page}>
        <Page route={route} begun={begun} />
      </ErrorBoundary>
    </ToastRegion>
  )
}

/** What is said of a board is said on it. */
function placeOf(route: Route): string {
  return route.page === 'board' ? route.boardId : ''
}

function Page({ route, begun }: { route: Route; begun: BegunBoard | undefined }) {
  switch (route.page) {
    case 'home':
      return <HomePage />
    case 'kit':
      return (
        <Suspense fallback={<p className="ss-opening" role="status">Opening the case study…</p>}>
          <KitPage key={route.kitId} kitId={route.kitId} />
        </Suspense>
      )
    case 'board':
      return (
        <Suspense fallback={<p className="ss-opening" role="status">Opening the board…</p>}>
          <BoardPage key={route.boardId + route.boardKey} {...route} begun={begunFor(route, begun)} />
        </Suspense>
      )
    case 'debrief':
      return (
        <Suspense fallback={<p className="ss-opening" role="status">Opening the debrief…</p>}>
          <DebriefPage key={route.boardId + route.boardKey} boardId={route.boardId} boardKey={route.boardKey} />
        </Suspense>
      )
    case 'incompleteLink':
      return <IncompleteLinkPage boardId={route.boardId} />
    case 'notFound':
      return <NotFoundPage />
  }
}

function begunFor({ boardId, boardKey }: Extract<Route, { page: 'board' }>, begun: BegunBoard | undefined) {
  return begun?.boardId === boardId && begun.boardKey === boardKey ? begun : undefined
}
