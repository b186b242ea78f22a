import { useRef } from 'react'
import { useReservedRoom } from '../../../canvas/view/reservedRoom.ts'
import { useToastRoom } from '../../../canvas/ui/useToastRoom.ts'
import { AskedCards } from '../../../features/interview/practice/AskedCards.tsx'
import { Legend } from '../../../features/legend/Legend.tsx'
import { LensLegend } from '../../../features/lens/LensLegend.tsx'
import { NotAllInView } from '../../../features/reading/NotAllInView.tsx'
import { BoardHint } from '../../../features/talk/BoardHint.tsx'
import './Foot.css'

/** What stands above the toolbar, one over the other, so that none lies on another; fits keep clear of it. */
export function Foot() {
  const lines = useRef<HTMLDivElement>(null)
  useReservedRoom(lines, 'bottom')
  useToastRoom()
  return (
    <div className="ss-foot">
      <div ref={lines} className="ss-foot-lines">
        <AskedCards />
        <NotAllInView />
        <LensLegend />
        <Legend />
        <BoardHint />
      </div>
    </div>
  )
}
