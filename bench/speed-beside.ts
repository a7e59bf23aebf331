import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { type Product, startProduct } from './product.ts'
import { drawPassports } from './speed-product.ts'
import { percentile, table } from './table.ts'

const warmUps = 5

/**
 * The same passports by this checkout and by another, each picture by one and then by the other, so that whatever else the
 * machine does slows both: what a change costs or saves of the time from upload to all fields.
 */
export async function benchBeside({ other, runs }: { other: string; runs: number }): Promise<void> {
  const board = await openDrawingBoard()
  const pictures = await drawPassports(board, runs + warmUps).finally(board.close)
  const products = [await startProduct(other), await startProduct()] as const
  try {
    const [before, now] = await timeInTurn(products, pictures)
    const ratios = now.map((ms, index) => ms / (before[index] ?? Number.NaN))
    const row = (name: string, values: readonly number[], digits: number) => [
      name,
      ...[25, 50, 75].map((percent) => percentile(values, percent).toFixed(digits)),
    ]
    const rows = [row('other checkout, ms', before, 0), row('this one, ms', now, 0), row('this one to the other', ratios, 3)]
    process.stdout.write(`${table(['upload to all fields', 'p25', 'p50', 'p75'], rows)}\n`)
  } finally {
    await Promise.all(products.map(async (product) => product.stop()))
  }
}

async function timeInTurn([other, own]: readonly [Product, Product], pictures: readonly Buffer[]): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (const [index, picture] of pictures.entries()) {
    // Who goes first takes turns, too.
    const order = index % 2 === 0 ? [other, own] : [own, other]
    for (const product of order) {
      const { ms } = await product.capture(picture)
      if (index >= warmUps) times[product === other ? 0 : 1].push(ms)
    }
  }
  return times
}
