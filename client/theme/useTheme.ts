import { useCallback, useSyncExternalStore } from 'react'
import { browserStorage } from '../memory/browserStorage.ts'
import { readThemeChoice, resolveTheme, THEME_KEY, type Theme, type ThemeChoice } from './themeChoice.ts'

const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)'
/** Paper is light, whatever the screen is: drawings have their colours written out, and no style sheet changes them. */
const ON_PAPER = 'print'

/** The theme of this browser; `choice` is what the person picked, `resolved` what is on the screen now. */
export function useTheme(): { choice: ThemeChoice; resolved: Theme; setChoice: (choice: ThemeChoice) => void } {
  const choice = useSyncExternalStore(subscribe, shownChoice)
  const resolved = useSyncExternalStore(subscribe, () =>
    matchMedia(ON_PAPER).matches ? 'light' : resolveTheme(shownChoice(), matchMedia(SYSTEM_IS_DARK).matches),
  )
  const setChoice = useCallback((next: ThemeChoice) => {
    browserStorage().setItem(THEME_KEY, next)
    show(next)
  }, [])
  return { choice, resolved, setChoice }
}

// The attribute on <html> is the state, because it must hold before React starts and when storage is blocked.
function shownChoice(): ThemeChoice {
  return readThemeChoice(document.documentElement.dataset.theme)
}

function show(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}

function subscribe(onChange: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === THEME_KEY) show(readThemeChoice(event.newValue))
  }
  const attribute = new MutationObserver(onChange)
  const media = [SYSTEM_IS_DARK, ON_PAPER].map((query) => matchMedia(query))
  attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const one of media) one.addEventListener('change', onChange)
  addEventListener('storage', onStorage)
  return () => {
    attribute.disconnect()
    for (const one of media) one.removeEventListener('change', onChange)
    removeEventListener('storage', onStorage)
  }
}
