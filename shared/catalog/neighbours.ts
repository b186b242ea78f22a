interface Neighbourly<Id> {
  id: Id
  neighbours: { in: readonly Id[]; out: readonly Id[] }
}

/**
 * Entries whose neighbours name them in turn: what an entry itself names, in its own order, and then those that name it
 * from their side, in the order of the list. So a new entry changes no other's file, and comes last with its neighbours
 * until they rank it themselves.
 */
export function withBothSides<Id extends string, E extends Neighbourly<Id>>(entries: readonly E[]): E[] {
  return entries.map((entry) => ({
    ...entry,
    neighbours: {
      in: union(entry.neighbours.in, entries.filter(({ neighbours }) => neighbours.out.includes(entry.id))),
      out: union(entry.neighbours.out, entries.filter(({ neighbours }) => neighbours.in.includes(entry.id))),
    },
  }))
}

function union<Id>(own: readonly Id[], others: readonly Neighbourly<Id>[]): Id[] {
  return [...new Set([...own, ...others.map(({ id }) => id)])]
}
