import { findComponent } from '../../../../shared/catalog/index.ts'
import type { Coverage } from '../../../../shared/kit/coverage.ts'
import type { Unsure } from '../../../../shared/graph/plainParts.ts'
import { Button } from '../../../controls/Button.tsx'

export interface UnsurePartsProps {
  coverage: Coverage
  unsure: readonly Unsure[]
  /** Makes one what its title says; undefined for who may only look. */
  onName: ((id: string) => void) | undefined
}

/** Asks of plain components whether they are what seems to be missing, because a title alone does not tell. */
export function UnsureParts({ coverage, unsure, onName }: UnsurePartsProps) {
  const missing = new Set(coverage.missingParts.map(({ kind }) => kind))
  const counted = new Set(coverage.match.values())
  const asked = unsure.filter(({ id, kind }) => missing.has(kind) && !counted.has(id))
  if (asked.length === 0) return null
  return (
    <ul aria-label="Perhaps on the board">
      {asked.map(({ id, title, kind }) => (
        <li key={id}>
          <span>
            You drew “{title}”: is it {withArticle(findComponent(kind)?.title ?? kind)}?
          </span>
          {onName && (
            <Button onClick={() => onName(id)}>
              Make it one<span className="ss-hidden">: “{title}”</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function withArticle(title: string): string {
  return `${/^([AEIO]|LLM)/.test(title) ? 'an' : 'a'} ${title}`
}
