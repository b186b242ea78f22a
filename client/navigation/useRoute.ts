import { useMemo, useSyncExternalStore } from 'react'
import { readRoute, type Route } from './route.ts'

/** The page to show for the address of this tab. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.hash)
  return useMemo(() => {
    const [pathname = '/', hash = ''] = address.split('#')
    return readRoute({ pathname, hash })
  }, [address])
}

/** Goes to another page of ours without a reload. */
export function navigate(path: string): void {
  history.pushState(null, '', path)
  // pushState is silent; the event a browser sends on "back" is the one everybody here listens to.
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}

/** Goes there in the place of this page, whose address opens nothing any more. */
export function moveTo(path: string): void {
  history.replaceState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener('hashchange', onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener('hashchange', onChange)
  }
}
