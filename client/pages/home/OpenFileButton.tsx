import { FolderOpen } from 'lucide'
import { useRef, type ChangeEvent } from 'react'
import { Button } from '../../controls/Button.tsx'
import { ACCEPTED_FILES } from '../../features/newBoard/boardFile.ts'

export function OpenFileButton({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // Emptied, because choosing the same file again would not be a change.
    event.target.value = ''
    if (file !== undefined) onFile(file)
  }
  return (
    <>
      <Button icon={FolderOpen} busy={busy} onClick={() => input.current?.click()}>
        Open a file
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED_FILES}
        hidden
        aria-label="Board file"
        onChange={choose}
      />
    </>
  )
}
