import { parseArgs } from 'node:util'
import { GESTURES, type Gesture } from './drive.ts'

export interface Options {
  /** Components on a board, and as many links. */
  sizes: number[]
  gestures: Gesture[]
}

/** `--sizes=300,1000 --gestures=pan,zoom,drag`, so that a part can be measured alone; everything without them. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string', default: '300,1000' }, gestures: { type: 'string', default: GESTURES.join() } } })
  const sizes = values.sizes.split(',').map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size > 1)) throw new Error(`These are not numbers of components: ${values.sizes}`)
  const gestures = values.gestures.split(',').map((word) => {
    const gesture = GESTURES.find((known) => known === word)
    if (gesture === undefined) throw new Error(`There is no gesture ${word}: ${GESTURES.join(', ')}`)
    return gesture
  })
  return { sizes, gestures }
}
