import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { Button } from '../../controls/Button.tsx'
import { isComposing, keyOf } from '../../controls/keys/keyOf.ts'
import { tellRoom } from '../../controls/screen/tellRoom.ts'
import { TextField } from '../../controls/TextField.tsx'
import { isGivenName, type Person } from '../../memory/person.ts'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'
import { useVisitFlag } from '../../memory/useVisitFlag.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import './NamePrompt.css'

export interface NamePromptProps {
  editor: Editor
  person: Person
  onRename: (name: string) => void
  /** It is asked elsewhere. */
  isAside: boolean
  /** What whoever enters should read, once; false where there is nothing, or it was read. */
  rules: ReactNode
  onRead: () => void
  /** Called for a slash as the first key: it is meant for the canvas. */
  onSlash: () => void
}

/**
 * Asks who enters for a name, once in this browser, and not again in a visit that went on without an answer. It lies
 * over the canvas and stops nothing: one may draw first, and is then left alone; the name can be changed where one's
 * own letters are. Who has a name already reads the rules alone.
 */
export function NamePrompt({ editor, person, onRename, isAside, rules, onRead, onSlash }: NamePromptProps) {
  const [wasAsked, setWasAsked] = useStoredFlag('sevenstep.person.asked', false)
  const [isSkipped, setSkipped] = useVisitFlag('sevenstep.person.skipped')
  const isAsked = !wasAsked && !isSkipped && !isAside && isGivenName(person.name)
  if (!isAsked && rules === false) return null
  const close = (): void => {
    if (isAsked) setWasAsked(true)
    onRead()
    focusCanvas(editor)
  }
  const goOn = (): void => {
    setSkipped()
    focusCanvas(editor)
    onSlash()
  }
  if (!isAsked) return <Rules rules={rules} onClose={close} />
  return <AskName {...{ editor, person, onRename, rules }} onClose={close} onSlash={goOn} />
}

/** Takes no key from the canvas, since whoever comes again may be drawing. */
function Rules({ rules, onClose }: { rules: ReactNode; onClose: () => void }) {
  return (
    <section ref={tellRoom} className="ss-name" aria-label="Rules of this room">
      {rules}
      <Button className="ss-name-read" onClick={onClose}>Got it</Button>
    </section>
  )
}

type AskNameProps = Omit<NamePromptProps, 'isAside' | 'onRead'> & { onClose: () => void }

function AskName({ editor, person, onRename, rules, onClose, onSlash }: AskNameProps) {
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Who has begun to draw or to type by now goes on with that.
    const { activeElement } = document
    const isIdle = activeElement === document.body || activeElement === editor.getContainer()
    if (isIdle && editor.isIn('select.idle') && !editor.inputs.getIsPointing()) field.current?.focus()
  }, [editor])
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    onRename(name)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // Some browsers would send the form with the Enter that ends a composed word.
    if (isComposing(event) && event.key === 'Enter') event.preventDefault()
    if (keyOf(event) === 'Escape') onClose()
    // No name begins with it, and on the canvas it opens the box that draws.
    if (keyOf(event) === '/' && name === '') {
      event.preventDefault()
      onSlash()
    }
  }
  return (
    // The handler keeps what is typed from the canvas.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={tellRoom} className="ss-name" aria-label="Your name" onSubmit={keep} onKeyDown={onKeyDown}>
      <TextField
        ref={field}
        label="What should people call you?"
        placeholder={person.name}
        autoComplete="name"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={LIMITS.maxNameLength}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button onClick={onClose}>Skip</Button>
      <Button look="primary" type="submit">
        Keep
      </Button>
      {rules}
    </form>
  )
}
