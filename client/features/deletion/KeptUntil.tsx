import { useEffect, useState } from 'react'
import { getBoard } from '../../api/boards.ts'
import './Deletion.css'

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** Tells a host when the server deletes the board by itself; nothing where boards are kept for ever. */
export function KeptUntil({ boardId, boardKey }: { boardId: string; boardKey: string }) {
  const [deletesAtMs, setDeletesAtMs] = useState<number>()
  useEffect(() => {
    let current = true
    void getBoard(boardId, boardKey).then((answer) => {
      if (current && answer.ok) setDeletesAtMs(answer.value.deletesAtMs)
    })
    return () => void (current = false)
  }, [boardId, boardKey])
  if (deletesAtMs === undefined) return null
  return (
    <p className="ss-kept-until">
      This server does not keep boards for ever. Unless somebody opens this one before, it is deleted on{' '}
      <strong>{DAY.format(deletesAtMs)}</strong> with all that is in it.
    </p>
  )
}
