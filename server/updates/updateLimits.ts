/** What an update may hold. Yjs itself sets no bounds, and some of these would end the process or stop everybody. */
export const UPDATE_LIMITS = {
  /** Clocks of one Yjs client. Yjs adds lengths to clocks, and above 2^53 its sums are wrong and its encoder throws. */
  maxClock: 2 ** 40,
  /** Levels of a value. Yjs reads and writes values recursively, and where one stack holds another may overflow. */
  maxDepth: 64,
  /** Values of one message; each costs some 60 bytes of heap and may take as little as one on the wire. */
  maxValues: 500_000,
  /** Values that one item holds; Yjs copies them all whenever it splits or joins such an item. */
  maxValuesPerItem: 65_536,
  /** Top-level types of a doc; ours have ten. They are never forgotten. */
  maxRootNames: 64,
  maxRootNameBytes: 256,
  maxKeyBytes: 4 * 1024,
  /** Of one message. A board of 50,000 records has some 200,000 of the first, and some thousands of the others. */
  maxStructs: 400_000,
  maxDeletes: 200_000,
  /** Yjs clients of one message; more than the history of a board has. */
  maxClients: 20_000,
  /**
   * Steps that integrating one message may take, each some 70 ns: searching the place of an item among its rivals,
   * splitting one, moving the ends of a long list of structs. What people write takes about one per item.
   */
  maxSteps: 150_000,
  /** The same for what is stored already, when a board opens. */
  maxStoredSteps: 20_000_000,
  /** Items of others that one message may name without being weighed, because each may split a struct. */
  maxUnweighedNames: 4,
  /** Pieces of what others wrote that one message may delete without being weighed. */
  maxUnweighedDeletes: 1_000,
} as const
