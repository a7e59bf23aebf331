import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { z } from 'zod'
import { type CodeKind, codeKinds } from '#domain/document-type.ts'
import { parseInvoiceCode } from '#domain/invoice/parse-invoice-code.ts'
import { codesOfPage } from '#engine/embedded/codes/codes-of-page.ts'
import { readCodes } from '#engine/embedded/codes/read-codes.ts'
import { openPicture } from '#engine/embedded/page-picture.ts'
import { placeByPrint } from '#engine/embedded/place-page.ts'
import { codePlaces, drawCodePage } from '#testing/codes/draw-code-page.ts'
import { inventCodes } from '#testing/codes/invent-codes.ts'
import { percentile, share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'

export interface CodesOptions {
  /** A data folder in the format of bench/README.md with invoices; null to draw only. */
  folder: string | null
  /** Every picture whose code was not read. */
  verbose: boolean
}

interface Treatment {
  name: string
  widthPx: number
  /** Whether it lies within the goal: 700 pixels at least, a blur of 1.5 pixels at most. */
  isFair: boolean
  worsen: (picture: Sharp) => Sharp
  /** How far its print runs down, which the engine sees. Degrees */
  slope?: number
}

const treatments: readonly Treatment[] = [
  { name: '1400 px', widthPx: 1400, isFair: true, worsen: (picture) => picture },
  { name: '1000 px', widthPx: 1000, isFair: true, worsen: (picture) => picture },
  { name: '700 px', widthPx: 700, isFair: true, worsen: (picture) => picture },
  { name: '550 px', widthPx: 550, isFair: false, worsen: (picture) => picture },
  { name: 'blur 1', widthPx: 1200, isFair: true, worsen: (picture) => picture.blur(1) },
  { name: 'blur 1.5', widthPx: 1200, isFair: true, worsen: (picture) => picture.blur(1.5) },
  { name: 'blur 2.5', widthPx: 1200, isFair: false, worsen: (picture) => picture.blur(2.5) },
  { name: '700 px, blur 1', widthPx: 700, isFair: true, worsen: (picture) => picture.blur(1) },
  { name: 'turned 3', widthPx: 1200, isFair: true, worsen: (picture) => picture.rotate(3, { background: '#777' }), slope: 3 },
  { name: 'turned 12', widthPx: 1200, isFair: true, worsen: (picture) => picture.rotate(12, { background: '#777' }), slope: 12 },
  { name: 'turned 90', widthPx: 1200, isFair: true, worsen: (picture) => picture.rotate(90) },
  { name: 'turned 180', widthPx: 1200, isFair: true, worsen: (picture) => picture.rotate(180) },
  { name: 'JPEG 20', widthPx: 1000, isFair: true, worsen: (picture) => picture.jpeg({ quality: 20 }) },
  { name: 'dark', widthPx: 1000, isFair: true, worsen: (picture) => picture.linear(0.3, 0) },
  { name: 'pale', widthPx: 1000, isFair: true, worsen: (picture) => picture.linear(0.4, 120) },
]

const pagesEach = 12

interface Score {
  kind: CodeKind
  treatment: string
  isFair: boolean
  isRead: boolean
  /** Of an invoice's code that was read. */
  checksum: string
  ms: number
}

async function scoreOne(kind: CodeKind, { name, widthPx, isFair, worsen, slope = 0 }: Treatment, seed: string): Promise<Score> {
  const text = inventCodes(seed)[kind]
  const page = await drawCodePage({ widthPx, aspect: 0.63, codes: [{ kind, text, place: codePlaces[kind] }] })
  const bytes = await worsen(sharp(page)).toBuffer()
  const picture = await openPicture({ bytes })
  const transform = placeByPrint(picture, [], (slope * Math.PI) / 180)
  const start = performance.now()
  const found = await codesOfPage(picture, transform, { kinds: codeKinds, isThorough: true })
  const ms = performance.now() - start
  const isRead = found.some((code) => code.text === text)
  return { kind, treatment: name, isFair, isRead, checksum: checksumOf(found.map((code) => code.text)), ms }
}

function checksumOf(texts: readonly string[]): string {
  return texts.flatMap((text) => parseInvoiceCode(text) ?? [])[0]?.checksum ?? '-'
}

async function scoreDrawn(): Promise<Score[]> {
  const scores: Score[] = []
  for (const treatment of treatments) {
    for (const kind of codeKinds) {
      for (let page = 0; page < pagesEach; page++) scores.push(await scoreOne(kind, treatment, `${page}`))
    }
  }
  return scores
}

function rowOf(name: string, scores: readonly Score[]): string[] {
  const ofKind = (kind: CodeKind): string => {
    const own = scores.filter((score) => score.kind === kind)
    return share(own.filter(({ isRead }) => isRead).length, own.length)
  }
  const times = scores.map(({ ms }) => ms)
  return [name, ...codeKinds.map(ofKind), percentile(times, 50).toFixed(0)]
}

const itemsSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), files: z.array(z.string()), truth: z.object({ fields: z.record(z.string(), z.string()).optional() }) }),
  ),
})

interface FileScore {
  id: string
  texts: string[]
  checksum: string
  /** Whether the number is that of the truth; null where one of them has none. */
  isRight: boolean | null
}

async function scoreFiles(folder: string, set: string): Promise<FileScore[]> {
  const { items } = itemsSchema.parse(JSON.parse(await readFile(join(folder, set, 'truth.json'), 'utf8')))
  const pictures = items.flatMap(({ files, ...item }) =>
    files.filter((file) => /\.(?:jpe?g|png|pdf)$/i.test(file)).map((file) => ({ ...item, file })),
  )
  const scores: FileScore[] = []
  for (const { id, file, truth } of pictures) {
    const { pyramid } = await openPicture({ bytes: await readFile(join(folder, set, file)) })
    const found = await readCodes(pyramid, { kinds: codeKinds, isThorough: true })
    const invoice = found.flatMap(({ text }) => parseInvoiceCode(text) ?? [])[0]
    const number = truth.fields?.['invoiceNumber']
    const isRight = invoice === undefined || number === undefined ? null : invoice.invoiceNumber === number
    scores.push({ id, texts: found.map(({ text }) => text), checksum: invoice?.checksum ?? '-', isRight })
  }
  return scores
}

/** How often barcodes are read, and what looking for them costs. Ends with 1 where the goal is missed. */
export async function benchCodes({ folder, verbose }: CodesOptions): Promise<void> {
  const drawn = await scoreDrawn()
  const rows = treatments.map(({ name, isFair }) =>
    rowOf(
      isFair ? name : `(${name})`,
      drawn.filter(({ treatment }) => treatment === name),
    ),
  )
  const fair = drawn.filter(({ isFair }) => isFair)
  console.log(`\n${table(['', ...codeKinds, 'ms, median'], [...rows, rowOf('all but those in brackets (goal 95 %)', fair)])}\n`)
  console.log(`checksums of the invoices among them: ${checksums(drawn.filter(({ kind, isRead }) => kind === 'QRCode' && isRead))}\n`)
  const files = folder === null ? [] : (await Promise.all(['e-invoices', 'vat-invoices'].map((set) => scoreFiles(folder, set)))).flat()
  if (files.length > 0) {
    const withCode = files.filter(({ texts }) => texts.length > 0)
    const told = withCode.filter(({ isRight }) => isRight !== null)
    console.log(`pictures and PDFs of invoices with a code that was read: ${share(withCode.length, files.length)}`)
    console.log(
      `of these the number is right: ${share(told.filter(({ isRight }) => isRight === true).length, told.length)}; checksums: ${checksums(withCode)}\n`,
    )
    if (verbose) for (const { id, texts, checksum } of files) console.log(`${id}: ${texts.join(' | ') || '-'} ${checksum}`)
  }
  console.log(await writeResults('codes', { drawn, files }))
  if (codeKinds.some((kind) => rateOf(fair, kind) < 0.95)) process.exitCode = 1
}

function checksums(files: readonly { checksum: string }[]): string {
  return ['holds', 'broken', 'none', '-']
    .map((verdict) => `${verdict} ${files.filter(({ checksum }) => checksum === verdict).length}`)
    .join(', ')
}

function rateOf(scores: readonly Score[], kind: CodeKind): number {
  const own = scores.filter((score) => score.kind === kind)
  return own.filter(({ isRead }) => isRead).length / own.length
}
