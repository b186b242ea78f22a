import type { StepTime } from '../../../shared/debrief/debrief.ts'
import type { DebriefPicture } from '../../../shared/debrief/drawPictures.ts'
import { noteAnchor, type Block, type Item, type Ref } from '../../../shared/debrief/sections.ts'
import { Link } from '../../navigation/Link.tsx'
import { boardPartPath } from '../../navigation/route.ts'
import { BoardPicture } from './BoardPicture.tsx'
import { showItem } from './showItem.ts'

export interface BlockViewProps {
  boardId: string
  boardKey: string
  block: Block
  pictures: readonly DebriefPicture[]
}

export function BlockView({ boardId, boardKey, block, pictures }: BlockViewProps) {
  switch (block.is) {
    case 'picture':
      return <>{pictures.map((picture, at) => <BoardPicture key={at} picture={picture} />)}</>
    case 'text':
      return <p dir="auto">{block.text}</p>
    case 'aside':
      return <p className="ss-debrief-aside">{block.text}</p>
    case 'heading':
      return <h3 dir="auto">{block.text}{small(block.aside)}</h3>
    case 'typed':
      return <div className="ss-debrief-typed" dir="auto">{block.text}</div>
    case 'times':
      return <Times rows={block.rows} />
    case 'outline':
      return (
        <ul className="ss-debrief-outline" aria-label="What is drawn">
          {block.lines.map(({ level, text, note = '' }, at) => (
            <li key={at} className={`ss-debrief-level${level}`} dir="auto">{text}{small(note)}</li>
          ))}
        </ul>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => <ItemView key={item.id ?? at} {...{ boardId, boardKey, item }} />)}
        </ul>
      )
  }
}

function small(text: string) {
  return text === '' ? null : <small> {text}</small>
}

function Times({ rows }: { rows: readonly StepTime[] }) {
  const width = (share: number) => ({ width: `${share * 100}%` })
  return (
    <table className="ss-debrief-times">
      <thead>
        <tr><th>Step</th><th>Took</th><th>Budget</th><th><span className="ss-hidden">Against the budget</span></th></tr>
      </thead>
      <tbody>
        {rows.map(({ number, word, took, budget, tookShare, budgetShare, isOver }) => (
          <tr key={number} data-over={isOver || undefined}>
            <th>{number} {word}</th>
            <td>{took}</td>
            <td>{budget}</td>
            <td className="ss-debrief-bar">
              <i style={width(budgetShare)} />
              <b style={width(tookShare)} />
              {isOver && <span>over</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Place = Pick<BlockViewProps, 'boardId' | 'boardKey'>

function ItemView({ item: { id, lead, text, aside = '', refs = [] }, ...place }: Place & { item: Item }) {
  return (
    <li id={id} tabIndex={id === undefined ? undefined : -1} dir="auto">
      {lead !== undefined && <strong>{lead} </strong>}
      <span className="ss-debrief-typed">{text}</span>
      {small(aside)}
      {refs.length > 0 && (
        <div className="ss-debrief-refs">
          {refs.map((one) => <RefView key={one.to + one.id} refTo={one} {...place} />)}
        </div>
      )}
    </li>
  )
}

function RefView({ refTo: { to, id, words }, boardId, boardKey }: Place & { refTo: Ref }) {
  if (to === 'note') {
    const show = (): void => showItem(noteAnchor(id))
    return <button type="button" className="ss-debrief-ref" title="Show the note" onClick={show}>{words}</button>
  }
  return (
    <Link className="ss-debrief-ref" title="Show it on the board" href={boardPartPath(boardId, boardKey, id)}>
      {words}
    </Link>
  )
}
