import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { Bounds } from '#domain/geometry.ts'
import { launchChromium } from '../launch-chromium.ts'
import type { SpecimenKind } from './layout.ts'
import { layouts } from './layouts.ts'
import { mrzOfPerson } from './mrz-of-person.ts'
import { printedValues } from './printed-values.ts'
import type { SpecimenPerson } from './specimen-person.ts'
import { specimenSvg } from './specimen-svg.ts'

export interface SpecimenOrder {
  kind: SpecimenKind
  person: SpecimenPerson
  /** Width of the picture; its height follows from the document's. */
  widthPx: number
  /** Lines to print instead of the right ones, e.g. with a wrong check digit. */
  lines?: readonly string[]
}

export interface SpecimenTruth {
  kind: SpecimenKind
  /** The machine-readable lines as printed; [] where the side has none. */
  lines: readonly string[]
  /** What the document says, in the fields' own forms (dates ISO, names as printed). */
  values: Readonly<Record<string, string>>
  /** Where it stands: `mrz1`.., `portrait` and the printed fields, in fractions of the picture. */
  boxes: Readonly<Record<string, Bounds>>
}

export interface DrawnSpecimen {
  /** PNG. */
  image: Buffer
  truth: SpecimenTruth
}

export interface DrawingBoard {
  draw: (order: SpecimenOrder) => Promise<DrawnSpecimen>
  close: () => Promise<void>
}

const require = createRequire(import.meta.url)

async function fontFace(family: string, path: string | URL, format: 'woff2' | 'opentype'): Promise<string> {
  const bytes = await readFile(path)
  return `@font-face{font-family:"${family}";src:url(data:font/${format};base64,${bytes.toString('base64')}) format("${format}");font-weight:100 900}`
}

function inter(subset: string): string {
  return require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`)
}

/** Only fonts that come with the project, so that every machine draws the same. */
async function fontFaces(): Promise<string> {
  const faces = await Promise.all([
    fontFace('Specimen Latin', inter('latin'), 'woff2'),
    fontFace('Specimen Latin Extended', inter('latin-ext'), 'woff2'),
    fontFace('Specimen OCR-B', new URL('../fonts/ocr-b.otf', import.meta.url), 'opentype'),
  ])
  return faces.join('')
}

/** Runs in the page: the places of all `data-box` elements, in fractions of the window. */
function measureBoxes(): Record<string, Bounds> {
  const boxes: Record<string, Bounds> = {}
  for (const element of document.querySelectorAll('[data-box]')) {
    const { x, y, width, height } = element.getBoundingClientRect()
    boxes[element.getAttribute('data-box') ?? ''] = {
      x: x / window.innerWidth,
      y: y / window.innerHeight,
      width: width / window.innerWidth,
      height: height / window.innerHeight,
    }
  }
  return boxes
}

async function drawOn(page: Page, { kind, person, widthPx, lines }: SpecimenOrder): Promise<DrawnSpecimen> {
  const printed = printedValues(person)
  const layout = layouts[kind](printed, person)
  const printedLines = layout.mrzBaselines.length === 0 ? [] : (lines ?? mrzOfPerson(kind, person))
  const heightPx = Math.round((widthPx * layout.height) / layout.width)
  await page.setViewportSize({ width: widthPx, height: heightPx })
  const svg = specimenSvg({ layout, lines: printedLines, likeness: person.likeness, widthPx })
  await page.evaluate(async (markup) => {
    document.body.innerHTML = markup
    await document.fonts.ready
  }, svg)
  const boxes = await page.evaluate(measureBoxes)
  const image = await page.screenshot({ type: 'png', animations: 'disabled' })
  // A visa holds from the day of its issue on.
  const told: Readonly<Record<string, string | number>> = { ...person, validFrom: person.dateOfIssue }
  const said = layout.entries.map(({ field, text }) => [field, String(told[field] ?? text)])
  return { image, truth: { kind, lines: printedLines, values: Object.fromEntries(said), boxes } }
}

/** Starts a browser to draw many specimens in. Close it when done. */
export async function openDrawingBoard(): Promise<DrawingBoard> {
  const browser = await launchChromium(['--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text'])
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  await page.setContent(`<!doctype html><style>${await fontFaces()}body{margin:0}svg{display:block}</style><body></body>`)
  return { draw: (order) => drawOn(page, order), close: () => browser.close() }
}

/** Draws one specimen: the same order gives the same picture. For many, open a drawing board. */
export async function drawSpecimen(order: SpecimenOrder): Promise<DrawnSpecimen> {
  const board = await openDrawingBoard()
  try {
    return await board.draw(order)
  } finally {
    await board.close()
  }
}
