import DataLoader from 'dataloader'

/**
 * Looks things up for several requests in one query: those that ask in the same turn of the event loop. Nothing is kept
 * from one turn to the next.
 *
 * @param find a query for all keys, each once; what it does not give is undefined
 */
export function lookup<Found>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  const loader = new DataLoader<string, Found | undefined>(
    async (keys) => {
      const found = await find([...new Set(keys)])
      return keys.map((key) => found.get(key))
    },
    // After everything that this turn has read from its sockets.
    { cache: false, maxBatchSize: 100, batchScheduleFn: (go) => void setImmediate(go) },
  )
  return (key) => loader.load(key)
}
