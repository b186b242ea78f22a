import { useMemo } from 'react'
import { drawPictures, type DebriefPicture } from '../../../shared/debrief/drawPictures.ts'
import type { Debrief } from '../../../shared/debrief/debrief.ts'
import { sectionsOf, type Section } from '../../../shared/debrief/sections.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { Button } from '../../controls/Button.tsx'
import { BlockView } from './BlockView.tsx'
import { pictureSource } from './pictureSource.ts'
import { ShareSwitch, type Sharing } from './ShareSwitch.tsx'
import { showItem } from './showItem.ts'
import './Debrief.css'
import './DebriefPrint.css'

export interface DebriefViewProps {
  boardId: string
  boardKey: string
  debrief: Debrief
  records: readonly BoardRecord[]
  /** How a host shares parts; undefined for everybody else, and while the candidate's copy is looked at. */
  sharing: Sharing | undefined
}

/** A debrief as a page: its sections, and beside them where one finds what. */
export function DebriefView({ boardId, boardKey, debrief, records, sharing }: DebriefViewProps) {
  const isExamined = debrief.whose !== ''
  const pictures = useMemo(
    () => drawPictures(records, pictureSource(boardId), isExamined), [records, boardId, isExamined],
  )
  const sections = useMemo(() => sectionsOf(debrief), [debrief])
  return (
    <div className="ss-debrief-main">
      <nav className="ss-debrief-contents" aria-label="Parts of the debrief">
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}><Button onClick={() => showItem(sectionId(id))}>{title}</Button></li>
          ))}
        </ul>
      </nav>
      <div className="ss-debrief-sections">
        {sections.map((section) => (
          <SectionView key={section.id} {...{ boardId, boardKey, section, pictures, sharing }} />
        ))}
      </div>
    </div>
  )
}

interface SectionViewProps extends Pick<DebriefViewProps, 'boardId' | 'boardKey' | 'sharing'> {
  section: Section
  pictures: readonly DebriefPicture[]
}

function SectionView({ boardId, boardKey, section: { id, title, part, blocks }, pictures, sharing }: SectionViewProps) {
  const titleId = `${sectionId(id)}-title`
  return (
    <section
      id={sectionId(id)}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`ss-debrief-section ss-debrief-${id}`}
    >
      <div className="ss-debrief-head">
        <h2 id={titleId}>{title}</h2>
        {part && sharing && <ShareSwitch part={part} sharing={sharing} />}
      </div>
      {/* Blocks have no names of their own, and their order is what they are read in. */}
      {blocks.map((block, at) => <BlockView key={at} {...{ boardId, boardKey, block, pictures }} />)}
    </section>
  )
}

function sectionId(id: string): string {
  return `debrief-${id}`
}
