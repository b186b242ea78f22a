import { Square } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { PLAIN_KIND } from '../../../shared/board/plainComponent.ts'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import { Icon } from '../../controls/Icon.tsx'
import { PickBox } from '../../controls/floating/PickBox.tsx'
import { closeKinds, kindAsked, sayAsked, type KindAsked } from './kindAsked.ts'
import { kindChoices, type KindChoice } from './kindChoices.ts'
import { makeOfKind } from './makeComponents.ts'
import './KindChooser.css'

const LIST_ID = 'ss-kinds'

/** Asks what plain boxes are whose words do not say it. */
export function KindChooser() {
  const editor = useEditor()
  const asked = useValue('kind asked', () => kindAsked(editor), [editor])
  return asked === undefined ? null : <KindBox asked={asked} />
}

function KindBox({ asked }: { asked: KindAsked }) {
  const editor = useEditor()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const choices = kindChoices(asked.left.map(({ title }) => title), query)
  const active = Math.min(at, choices.length - 1)
  const onQuery = (letters: string): void => {
    setQuery(letters)
    setAt(0)
  }
  const choose = ({ kind }: KindChoice): void => {
    closeKinds(editor)
    makeOfKind(editor, asked.left, kind)
  }
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <PickBox
      label="Choose a kind"
      className="ss-kinds"
      listId={LIST_ID}
      field={{ label: 'Kind of component', placeholder: 'Search kinds', query, onQuery }}
      count={choices.length}
      at={active}
      onAt={setAt}
      onTake={() => choose(choices[active]!)}
      onClose={() => closeKinds(editor)}
      onPointerDown={editor.markEventAsHandled}
      above={<p role="status">{sayAsked(asked)}</p>}
    >
      <div ref={list} id={LIST_ID} role="listbox" aria-label="Kinds">
        {choices.map((choice, index) => (
          // The field has the keys; a pointer is only a second way.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.kind}
            id={`${LIST_ID}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <Kind choice={choice} />
          </div>
        ))}
      </div>
    </PickBox>
  )
}

function Kind({ choice: { kind, definition } }: { choice: KindChoice }) {
  const { light, dark } = FAMILIES[definition.family]
  const color = kind === PLAIN_KIND ? undefined : `light-dark(${light}, ${dark})`
  return (
    <>
      <span className="ss-palette-icon" style={{ color }}>
        <Icon node={kind === PLAIN_KIND ? Square : definition.icon} size={18} />
      </span>
      {definition.title}
    </>
  )
}
