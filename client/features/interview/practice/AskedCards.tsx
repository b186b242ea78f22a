import { useEditor, useValue } from 'tldraw'
import { LazyPart } from '../../../controls/lazy/LazyPart.tsx'
import { openCards } from './practiceState.ts'

const loadCard = () => import('./AskedCardPart.tsx')

/** What somebody who practises is asked now, one card at a time. */
export function AskedCards() {
  const editor = useEditor()
  const cards = useValue('open cards', () => openCards(editor), [editor])
  const [card] = cards
  if (card === undefined) return null
  return (
    <LazyPart load={loadCard}>
      {({ AskedCardPart }) => <AskedCardPart key={card.ask} card={card} waiting={cards.length - 1} />}
    </LazyPart>
  )
}
