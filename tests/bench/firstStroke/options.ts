import { parseArgs } from 'node:util'

export const SIDES = ['ours', 'tldraw', 'excalidraw'] as const
export type Side = (typeof SIDES)[number]

export interface Options {
  rounds: number
  sides: Side[]
  /** The case study on our board; a blank one without it. */
  kit: string | undefined
}

/** `--rounds=5 --sides=ours,excalidraw --kit=video-search`. */
export function readOptions(args: readonly string[]): Options {
  const options = { rounds: { type: 'string', default: '5' }, sides: { type: 'string', default: SIDES.join() }, kit: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`This is no number of rounds: ${values.rounds}`)
  const sides = values.sides.split(',').map((word) => {
    const side = SIDES.find((known) => known === word)
    if (side === undefined) throw new Error(`There is no side ${word}: ${SIDES.join(', ')}`)
    return side
  })
  return { rounds, sides, kit: values.kit }
}
