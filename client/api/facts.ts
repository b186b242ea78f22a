import { FACTS, type Fact, type FactName, type FactValue } from '../../shared/protocol/facts.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'

export interface FactWish<Name extends FactName> {
  name: Name
  value: FactValue<Name>
  /** The version that is to be replaced; any when it is not given. */
  expected?: number
}

/**
 * Sets a fact of a board, for seats that may; resolves with what it is from then on. Everybody is told over their
 * socket.
 */
export function setFact<Name extends FactName>(
  id: string, key: string, { name, ...body }: FactWish<Name>, send?: Ask<unknown>['send'],
): Promise<Answer<Fact<FactValue<Name>>>> {
  const read = (answer: unknown): Fact<FactValue<Name>> | undefined => {
    const { version, value } = fieldsOf(answer)
    const parsed = FACTS[name].parse(value)
    if (typeof version !== 'number' || JSON.stringify(parsed) !== JSON.stringify(body.value)) return undefined
    return { version, value: body.value }
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/facts/${name}`, method: 'PUT', key, body, read, send })
}
