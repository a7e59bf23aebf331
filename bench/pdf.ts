import { launchChromium } from '#testing/launch-chromium.ts'
import { seededRandom } from '#testing/seeded-random.ts'
import { peakMemoryMb, treeMemoryMb } from './process-memory.ts'
import { startProduct } from './product.ts'
import { percentile, table } from './table.ts'
import { writeResults } from './write-results.ts'

const pageCount = 30
const rowsPerPage = 32
const goalMs = 5000

const goods = [
  'Copy paper A4',
  'Desk lamp',
  'Filing cabinet',
  'Coffee beans, 1 kg',
  'Cable, 5 m',
  'Delivery',
  'Whiteboard',
  'Office chair',
] as const

/** A statement of 30 pages with a table on each, printed by a browser: fonts are embedded, and text is text. */
async function printStatement(): Promise<Buffer> {
  const random = seededRandom('statement')
  const price = () => (random.integer(100, 99_900) / 100).toFixed(2)
  const row = (index: number) =>
    `<tr><td>${index + 1}</td><td>${random.pick(goods)}</td><td>${random.integer(1, 40)}</td><td>${price()}</td><td>${price()}</td></tr>`
  const page = (index: number) =>
    `<section><h1>Statement of account, page ${index + 1} of ${pageCount}</h1><p>Northbank Supplies Ltd, 12 Harbour Street</p><p>Customer no. ${random.integer(10_000, 99_999)}</p>` +
    `<table><tr><th>Pos.</th><th>Description</th><th>Quantity</th><th>Price</th><th>Amount</th></tr>${Array.from({ length: rowsPerPage }, (_, at) => row(at)).join('')}</table></section>`
  const style = 'section{break-after:page;font:12px sans-serif}table{width:100%}td,th{text-align:left;padding:3px}'
  const browser = await launchChromium()
  try {
    const sheet = await browser.newPage()
    await sheet.setContent(`<!doctype html><style>${style}</style>${Array.from({ length: pageCount }, (_, at) => page(at)).join('')}`)
    return await sheet.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
  } finally {
    await browser.close()
  }
}

/** From sending a PDF of 30 pages of text to all its fields, in the built product. Ends with 1 where the median takes longer than the goal. */
export async function benchPdf(runs: number): Promise<void> {
  const statement = await printStatement()
  const product = await startProduct()
  try {
    await product.capture(statement)
    const idleMb = treeMemoryMb(product.pid)
    const times: number[] = []
    const peakMb = await peakMemoryMb(product.pid, async () => {
      for (let run = 0; run < runs; run++) {
        const { ms, status } = await product.capture(statement)
        if (status === 'unreadable') throw new Error('The PDF could not be read.')
        times.push(ms)
      }
    })
    const [median, slowest] = [percentile(times, 50), Math.max(...times)]
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
    const rows = [
      ['upload to all fields, median', seconds(median), `${seconds(goalMs)} at most`],
      ['upload to all fields, slowest', seconds(slowest), ''],
      ['memory of all processes before, after the first', `${idleMb?.toFixed(0) ?? '?'} MB`, ''],
      ['memory of all processes, most', `${peakMb?.toFixed(0) ?? '?'} MB`, ''],
    ]
    console.log(`\n${table([`a PDF of ${pageCount} pages of text, ${runs} times`, 'measured', 'goal'], rows)}`)
    console.log(`\n${await writeResults('pdf', { runs, times, median, slowest, idleMb, peakMb })}`)
    if (median > goalMs) process.exitCode = 1
  } finally {
    await product.stop()
  }
}
