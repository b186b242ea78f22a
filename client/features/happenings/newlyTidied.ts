/** When each person who is here tidied up last, by their connection. */
export type TidiedTurns = ReadonlyMap<number, number | undefined>

/** Who tidied up since then; who comes brings no news along. */
export function newlyTidied(before: TidiedTurns | undefined, now: TidiedTurns): readonly number[] {
  return [...now].flatMap(([client, turn]) => {
    const isKnown = before?.has(client) === true
    return isKnown && turn !== undefined && turn !== before.get(client) ? [client] : []
  })
}
