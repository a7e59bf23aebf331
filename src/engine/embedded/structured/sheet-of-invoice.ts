import type { DocumentType } from '#domain/document-type.ts'
import { type PlacedText, widthOfLetter } from './placed-text.ts'
import type { StructuredInvoice } from './structured-invoice.ts'

/** A4 upright, in millimetres. */
const [width, height, margin] = [210, 297, 18]
const [letters, small, titleSize] = [3.6, 3, 5.4]
const lineStep = 5.4
const valueAt = margin + 58
const [ink, faint] = ['#1a1d21', '#5c636b']

/**
 * An invoice that came as data alone, as pages to look at: every field under its usual label, then the lines. It shows
 * what the file says and nothing that it does not.
 */
export function sheetsOfInvoice(invoice: StructuredInvoice, documentType: DocumentType): Sheet[] {
  const title: SheetLine = { cells: [{ text: documentType.titles[0] ?? documentType.key, x: margin, size: titleSize, colour: ink }] }
  const fields = Object.entries(invoice.values).flatMap(([key, value]) => fieldLines(labelOf(documentType.fields[key], key), value))
  const tables = Object.entries(invoice.rows).flatMap(([table, rows]) => tableLines(rows, documentType.tables?.[table]))
  return sheets([title, blank, ...fields, blank, ...tables])
}

/** A page of data, in millimetres. */
export interface Sheet {
  width: number
  height: number
  texts: readonly PlacedText[]
}

interface SheetLine {
  cells: readonly { text: string; x: number; size: number; colour: string }[]
}

const blank: SheetLine = { cells: [] }

function labelOf(spec: { labels: readonly string[] } | undefined, key: string): string {
  return spec?.labels[0] ?? key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/^./, (first) => first.toUpperCase())
}

function fieldLines(label: string, value: string): SheetLine[] {
  return wrapped(value, width - margin - valueAt, letters).map((text, index) => ({
    cells: [
      ...(index === 0 ? [{ text: label, x: margin, size: small, colour: faint }] : []),
      { text, x: valueAt, size: letters, colour: ink },
    ],
  }))
}

/** Columns of one width each, but for the first, which is a name. */
function tableLines(
  rows: readonly Readonly<Record<string, string>>[],
  spec: NonNullable<DocumentType['tables']>[string] | undefined,
): SheetLine[] {
  const columns = Object.keys(spec?.columns ?? {}).filter((column) => rows.some((row) => row[column] !== undefined))
  if (columns.length === 0) return []
  const firstWidth = columns.length > 4 ? 54 : 70
  const step = (width - 2 * margin - firstWidth) / Math.max(1, columns.length - 1)
  const xOf = (index: number): number => margin + (index === 0 ? 0 : firstWidth + (index - 1) * step)
  const head = {
    cells: columns.map((column, index) => ({ text: labelOf(spec?.columns[column], column), x: xOf(index), size: small, colour: faint })),
  }
  const body = rows.flatMap((row) => {
    const cells = columns.map((column, index) => wrapped(row[column] ?? '', (index === 0 ? firstWidth : step) - 2, small))
    const lines = Math.max(...cells.map(({ length }) => length))
    return Array.from({ length: lines }, (_, line): SheetLine => ({
      cells: cells.flatMap((texts, index) =>
        texts[line] === undefined ? [] : [{ text: texts[line], x: xOf(index), size: small, colour: ink }],
      ),
    }))
  })
  return [head, ...body, blank]
}

/** Broken where it is too wide, at a space where there is one. */
function wrapped(text: string, room: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const letter of paragraph) {
      if (widthOf(line + letter, size) > room) {
        const space = line.lastIndexOf(' ')
        lines.push(space > 0 ? line.slice(0, space) : line)
        line = space > 0 ? line.slice(space + 1) : ''
      }
      line += letter
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line]
  })
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter, size), 0)
}

function sheets(lines: readonly SheetLine[]): Sheet[] {
  const perSheet = Math.floor((height - 2 * margin) / lineStep)
  const count = Math.max(1, Math.ceil(lines.length / perSheet))
  return Array.from({ length: count }, (_, sheet) => ({
    width,
    height,
    texts: lines
      .slice(sheet * perSheet, (sheet + 1) * perSheet)
      .flatMap(({ cells }, index) =>
        cells
          .filter(({ text }) => text.trim() !== '')
          .map((cell): PlacedText => ({ ...cell, angle: 0, places: placesOf(cell, margin + (index + 1) * lineStep) })),
      ),
  }))
}

function placesOf({ text, x, size }: SheetLine['cells'][number], y: number): PlacedText['places'] {
  let at = x
  return [...text].map((letter) => {
    const place = { x: at, y }
    at += widthOfLetter(letter, size)
    return place
  })
}
