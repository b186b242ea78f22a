import { lazy, Suspense } from 'react'
import { HomePage } from './home/HomePage.tsx'
import { ToastRegion } from '../controls/ToastRegion.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { loadBoardPage } from '../navigation/loadBoardPage.ts'
import { IncompleteLinkPage, NotFoundPage } from './NotFoundPage.tsx'
import type { Route } from '../navigation/route.ts'
import { useRoute } from '../navigation/useRoute.ts'
import './App.css'

/** A chunk of its own: the texts and the drawing of a case study are of no use to other pages. */
const KitPage = lazy(async () => ({ default: (await import('./kit/KitPage.tsx')).KitPage }))
const BoardPage = lazy(async () => ({ default: (await loadBoardPage()).BoardPage }))

export function App() {
  const route = useRoute()
  return (
    <ToastRegion>
      <ErrorBoundary key={route.page}>
        <Page route={route} />
      </ErrorBoundary>
    </ToastRegion>
  )
}

function Page({ route }: { route: Route }) {
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
          <BoardPage key={route.boardId + route.boardKey} boardId={route.boardId} boardKey={route.boardKey} />
        </Suspense>
      )
    case 'incompleteLink':
      return <IncompleteLinkPage boardId={route.boardId} />
    case 'notFound':
      return <NotFoundPage />
  }
}
