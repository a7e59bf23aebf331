import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { degrade } from '#testing/degrade/degrade.ts'
import type { TreatmentName } from '#testing/degrade/treatments.ts'
import { drawOnce } from '#testing/draw-once.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { inventArticle } from '#testing/pages/invent-article.ts'
import { inventContract } from '#testing/pages/invent-contract.ts'
import { inventReceipt } from '#testing/pages/invent-receipt.ts'
import type { PageLayout } from '#testing/pages/page-layout.ts'
import type { TextSetName } from './text-set.ts'

const kinds = { receipt: inventReceipt, article: inventArticle, contract: inventContract } as const
type Kind = keyof typeof kinds

const setOf: Readonly<Record<Kind, TextSetName>> = { receipt: 'receipts', article: 'receipts', contract: 'zh-text' }
const pagesEach = 4
const worse: readonly TreatmentName[] = ['rotate-12', 'perspective', 'blur', 'dark', 'jpeg-10', 'curl', 'moire', 'worn']

interface PlannedPage {
  id: string
  kind: Kind
  layout: PageLayout
  treatment: TreatmentName
}

/** All pages as drawn, and of each kind the first one once for every damage. */
function plan(): PlannedPage[] {
  return (['receipt', 'article', 'contract'] as const).flatMap((kind) =>
    Array.from({ length: pagesEach }, (_, index) => {
      const layout = kinds[kind](`bench ${index + 1}`)
      const treatments: readonly TreatmentName[] = index === 0 ? ['clean', ...worse] : ['clean']
      return treatments.map((treatment) => ({ id: `${kind}-${index + 1}-${treatment}`, kind, layout, treatment }))
    }).flat(),
  )
}

async function drawAll(pages: readonly PlannedPage[], folder: string): Promise<null> {
  const board = await openPageBoard()
  try {
    for (const { id, layout, treatment } of pages) {
      await writeFile(join(folder, `${id}.jpg`), await degrade(await board.draw(layout), treatment, id))
    }
    return null
  } finally {
    await board.close()
  }
}

function truthOf({ layout, kind }: PlannedPage) {
  const strings = layout.lines.map(({ text }) => text)
  return setOf[kind] === 'zh-text' ? { strings } : { lines: strings }
}

/** Draws text pages into `folder`, once, as a data folder like any other. */
export async function drawnPages(folder: string): Promise<void> {
  const pages = plan()
  const sources = ['pages', 'degrade', 'pixels'].map((name) => new URL(`../../src/testing/${name}/`, import.meta.url))
  const images = join(folder, 'pages')
  await drawOnce({ folder: images, plan: pages, sources, draw: () => drawAll(pages, images) })
  for (const set of new Set(Object.values(setOf))) {
    const items = pages
      .filter(({ kind }) => setOf[kind] === set)
      .map((page) => ({
        id: page.id,
        tags: [page.kind, page.treatment === 'clean' ? 'plain' : `deg:${page.treatment}`],
        files: [`../pages/${page.id}.jpg`],
        truth: truthOf(page),
      }))
    await mkdir(join(folder, set), { recursive: true })
    await writeFile(join(folder, set, 'truth.json'), JSON.stringify({ set, items }, null, 1))
  }
}
