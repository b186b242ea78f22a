import { useEffect, useState } from 'react'
import { useEditor } from 'tldraw'
import { isTalk, readTalk, type ReadTalk, type TalkPlace } from './readTalk.ts'

/** As long as a fast typist takes for a letter; finding ways for many links can take longer than a keystroke. */
const PREVIEW_AFTER_MS = 120

/**
 * What a talk line would draw on the board as it is now, a moment after it or the board has changed; undefined for
 * anything else.
 */
export function useLiveTalk(query: string, place: TalkPlace): ReadTalk | undefined {
  const editor = useEditor()
  const [read, setRead] = useState<ReadTalk>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      timer = undefined
      setRead(isTalk(query) ? readTalk(editor, query, place) : undefined)
    }
    // Not put off again by each change, because somebody who drags would keep the preview from ever coming.
    const lookSoon = (): void => { timer ??= setTimeout(look, query === '' ? 0 : PREVIEW_AFTER_MS) }
    lookSoon()
    const stop = editor.store.listen(lookSoon, { scope: 'document' })
    return () => { clearTimeout(timer); stop() }
  }, [editor, query, place])
  return read
}
