import { readFile } from 'node:fs/promises'
import { strToU8 } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { AppErrorCode } from '#domain/app-error.ts'
import { ofdEntries, ofdPackage } from '#testing/invoices/data-invoices.ts'
import { hostilePdf, strokes } from '#testing/pdf/hostile-pdf.ts'
import { textAt, writtenPdf } from '#testing/pdf/written-pdf.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { wholePage } from '../image/page-mapping.ts'

const engine = createEmbeddedEngine({ workers: 1, fileLimits: { pageMs: 1500, fileMs: 3000 } })
afterAll(async () => engine.stop())

const today = '2031-06-01'
const read = async (pictures: readonly { bytes: Uint8Array; frame?: number }[]) =>
  engine.readDocument?.({ pictures, documentType: null, today })
const inspect = async (bytes: Uint8Array) => engine.inspectPicture?.({ bytes })
const draw = async (bytes: Uint8Array) =>
  engine.renderPage?.({ picture: { bytes }, transform: wholePage({ width: 1653, height: 2339 }, 0), maxSide: 800, crop: null })
const problemOf = async (work: Promise<unknown>): Promise<AppErrorCode | null> =>
  work.then(
    () => null,
    ({ code }: { code: AppErrorCode }) => code,
  )
const letter = writtenPdf([{ content: textAt({ x: 50, y: 700 }, 'A letter like any other') }])

describe('a page that takes for ever', () => {
  const endless = hostilePdf.manyStrokes(200_000)

  test('is given up with its sentence, and what was asked for behind it is read', async () => {
    // To look at the file takes nothing.
    expect(await inspect(endless)).toMatchObject({ frames: 1 })
    const asked = [draw(endless), read([{ bytes: letter }]), read([{ bytes: await readFile('public/specimens/passport.jpg') }])] as const
    expect(await problemOf(asked[0])).toBe('file.too-heavy')
    expect((await asked[1])?.pages[0]?.text?.rows).toHaveLength(1)
    expect((await asked[2])?.documentType).toBe('passport')
  })

  test('is as good as many pages that together do', async () => {
    const pages = writtenPdf(Array.from({ length: 30 }, () => ({ content: strokes(9000) })))
    const pictures = Array.from({ length: 30 }, (_, frame) => ({ bytes: pages, frame }))
    expect(await problemOf(read(pictures))).toBe('file.too-heavy')
    expect((await read([{ bytes: letter }]))?.pages).toHaveLength(1)
  })
})

describe('a file that wants all memory', () => {
  test('of forms within forms is given up', async () => {
    expect(await problemOf(read([{ bytes: hostilePdf.formsInForms({ width: 30, depth: 12 }) }]))).toBe('file.too-heavy')
  })

  test.each(['0 0 1e9 1e9', '0 0 1000000000 1', '0 0 0 0', '-1e38 -1e38 1e38 1e38'])(
    'of a page [%s] is drawn no larger than any',
    async (box) => {
      const bytes = hostilePdf.hugePage(box)
      const size = await inspect(bytes)
      expect([size?.width ?? 0, size?.height ?? 0].every((side) => side >= 1 && side <= 4000)).toBe(true)
      expect((await draw(bytes))?.mediaType).toBe('image/jpeg')
    },
  )
})

test.each([
  ['pages in pages', hostilePdf.deepPageTree(20_000), 'file.cut-short'],
  ['pages that hold themselves', hostilePdf.cyclicPageTree(), 'file.cut-short'],
  ['a package that grows without end', ofdPackage({ ...ofdEntries, zeros: '0'.repeat(70 * 1024 * 1024) }), 'file.too-heavy'],
  ['entities of entities', strToU8(laughs()), 'file.kind-unknown'],
  ['elements without end', strToU8(`<Invoice>${'<a>'.repeat(100_000)}`), 'file.kind-unknown'],
])('%s get their sentence at the door', async (_what, bytes, code) => {
  expect(await problemOf(inspect(bytes))).toBe(code)
})

/** An invoice of a hundred bytes that would unfold to a thousand million. */
function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`)
  return `<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY e0 "ha">${entities.join('')}]><Invoice><ID>&e9;</ID></Invoice>`
}
