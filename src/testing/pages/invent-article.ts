import { seededRandom } from '../seeded-random.ts'
import type { PageLayout, PageLine } from './page-layout.ts'

const story = `The harbour was built in three years and opened on a clear morning of September. Ships from every coast bring
timber, grain or paper to its quays; most leave again within two days. As council engineers measured, 14 metres at low tide are
enough for larger vessels (up to 60,000 tonnes) with no need of dredging until 2031, or so the report says. Behind the sheds runs
a single track, 6.5 km long, that once carried coal; since 1998 it takes nothing but visitors. "We count them by hand," says the
keeper, who has sold 212 tickets today & hopes for more. A bridge of steel and oak joins both banks where the ferry went.`
const words = story.split(/\s+/)
const size = { widthPx: 1240, marginPx: 90, gapPx: 60, linePx: 36, sizePx: 23, lettersALine: 38 }
const columnPx = (size.widthPx - 2 * size.marginPx - size.gapPx) / 2

/** A headline over two columns of running text. Lines in the order in which they are read. The same for the same seed. */
export function inventArticle(seed: string): PageLayout {
  const random = seededRandom(`article ${seed}`)
  let at = random.integer(0, words.length - 1)
  const nextLine = (): string => {
    let line = ''
    for (;;) {
      const longer = `${line} ${words[at % words.length] ?? ''}`.trim()
      if (longer.length > size.lettersALine) return line
      line = longer
      at++
    }
  }
  const headline: PageLine = {
    text: `Notes on the harbour, part ${random.integer(2, 9)}`,
    x: size.marginPx,
    y: 120,
    sizePx: 46,
    weight: 700,
  }
  const rows = random.integer(22, 30)
  const column = (index: number): PageLine[] =>
    Array.from({ length: rows }, (_, row) => ({
      text: nextLine(),
      x: size.marginPx + index * (columnPx + size.gapPx),
      y: 210 + row * size.linePx,
      sizePx: size.sizePx,
    }))
  const lines = [headline, ...column(0), ...column(1)]
  return { widthPx: size.widthPx, heightPx: 210 + rows * size.linePx + 60, font: 'Inter Variable', lines }
}
