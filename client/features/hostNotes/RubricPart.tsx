import { useRef, useState, type ChangeEvent } from 'react'
import { useValue } from 'tldraw'
import { readRubricFile, RUBRIC_LIMITS, writeRubricFile } from '../../../shared/interview/rubricFile.ts'
import { Button } from '../../controls/Button.tsx'
import { saveDownload } from '../../controls/saveDownload.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'

/** Which rubric this board is scored by, and a way to bring one's own. */
export function RubricPart({ lane }: { lane: HostLane }) {
  const own = useValue('own rubric', () => lane.sheet.ownRubric, [lane])
  const { title, dimensions } = useValue('rubric', () => lane.sheet.rubric, [lane])
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = currentTarget.files ?? []
    const field = currentTarget
    setProblem(file && await bring(lane, file))
    // Emptied, because choosing the same file again would not be a change.
    field.value = ''
  }
  const download = (): void => {
    const text = writeRubricFile(lane.sheet.rubric)
    saveDownload(new File([text], 'rubric.json', { type: 'application/json' }))
  }
  return (
    <section className="ss-rubric" aria-labelledby="ss-rubric-title">
      <h3 id="ss-rubric-title">Rubric</h3>
      <p>
        {title}, {dimensions.length} {dimensions.length === 1 ? 'dimension' : 'dimensions'}
        {own === undefined ? '.' : `, brought by ${own.name}.`}
      </p>
      <div className="ss-evidence-acts">
        <Button onClick={download}>Download it</Button>
        <Button onClick={() => input.current?.click()}>Use one of your own…</Button>
        {own && <Button onClick={() => lane.sheet.setRubric(undefined)}>Back to the usual one</Button>}
      </div>
      <input
        ref={input} type="file" accept=".json,application/json" hidden aria-label="Rubric file"
        onChange={(event) => void choose(event)}
      />
      {problem !== undefined && <p className="ss-note-problem" role="alert">{problem}</p>}
    </section>
  )
}

/** Takes a rubric from a file; what is wrong with it comes back as a sentence. */
async function bring(lane: HostLane, file: File): Promise<string | undefined> {
  // A character takes four bytes at most.
  if (file.size > RUBRIC_LIMITS.file * 4) return 'This file is too large for a rubric. The one in use stays.'
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return 'This file could not be read. The rubric in use stays.'
  const read = readRubricFile(text)
  if (!read.ok) return `Line ${read.line}: ${read.message} The rubric in use stays.`
  lane.sheet.setRubric(writeRubricFile(read.rubric))
  return undefined
}
