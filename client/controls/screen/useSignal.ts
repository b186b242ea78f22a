import { react, type Signal } from '@tldraw/state'
import { useCallback, useSyncExternalStore } from 'react'

/** What a signal holds, for parts of pages without an editor, which need not wait for tldraw's code. */
export function useSignal<Value>(signal: Signal<Value>): Value {
  const subscribe = useCallback((onChange: () => void) => react('use signal', () => {
    signal.get()
    onChange()
  }), [signal])
  return useSyncExternalStore(subscribe, () => signal.get())
}
