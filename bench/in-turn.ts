/** Works on `workers` items at a time; answers in the order of the items. Every work ends before a failure is told. */
export async function inTurn<Item, Result>(
  workers: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const open = [...items.entries()]
  const results: { index: number; result: Result }[] = []
  const run = async () => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [index, item] = next
      results.push({ index, result: await work(item) })
      if (process.stderr.isTTY) process.stderr.write(`\r${results.length} of ${items.length} `)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: workers }, run))
  if (process.stderr.isTTY) process.stderr.write('\n')
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  return results.toSorted((a, b) => a.index - b.index).map(({ result }) => result)
}
