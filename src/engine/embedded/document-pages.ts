import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import { numbersInCodes, readingsOfCodes } from '#domain/codes/readings-of-codes.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import type { PageReading } from '../engine.ts'
import { readBankCard } from './bank-card/read-bank-card.ts'
import { fieldPageOf } from './field-page-of.ts'
import { fieldsOfPages, type FieldsOfPagesRequest } from './fields/fields-of-pages.ts'
import { sidesOfPages } from './fields/sides-of-pages.ts'
import { pixelsToPage } from './place-page.ts'
import { portraitOfType } from './portrait/portrait-of-type.ts'
import { confirmPrint } from './print/confirm-print.ts'
import { type Expectation, expectationsOf, expectationsOfCodes } from './print/expectations.ts'
import { measureOfPrint, valueLines } from './print/value-lines.ts'
import type { PageResult } from './read-page.ts'
import { findOnPage } from './structured/find-on-page.ts'
import { structuredReadings } from './structured/structured-readings.ts'

interface DocumentOfPages {
  /** Its pages in order, each as it was read by itself. */
  results: readonly PageResult[]
  /** Null where nobody knows. */
  documentType: DocumentType | null
  /** ISO date. */
  today: string
}

/** What only all pages of a document together tell: the zone of one confirms the print of another, and labels name values on any. */
export function documentPages({ results, documentType, today }: DocumentOfPages): PageReading[] {
  const marks = results.map((result, index) => ({
    page: fieldPageOf(result, index),
    hasZone: result.mrzKind !== null,
    hasPortrait: result.portrait !== null,
  }))
  const sides = documentType === null ? [] : sidesOfPages(documentType, marks)
  const zone = results.find(({ mrzKind }) => mrzKind !== null) ?? null
  const codes = results.flatMap((result, pageIndex) => result.codes.map((code) => ({ ...code, pageIndex })))
  const coded = documentType === null ? [] : readingsOfCodes({ documentType, codes })
  const expected = documentType === null ? [] : expectationsOfCodes(coded, documentType.fields)
  const known = results.map((result, index) => [
    ...(zone === null ? result.readings : confirmedByZone(result, { zone, index })),
    ...coded.filter(({ pageIndex }) => pageIndex === index),
    ...inPrint(result, index, expected),
  ])
  const pages = results.map((result, index) => ({ ...fieldPageOf(result, index), side: sides[index] ?? null }))
  const said = documentType === null ? [] : results.flatMap((result, index) => saidAsData(result, { documentType, index }))
  const labelled = documentType === null ? [] : readOfType(documentType, { pages, known: [...known.flat(), ...said], today })
  const numbers = documentType === null ? [] : numbersInCodes({ documentType, codes }, [...known.flat(), ...labelled])
  const found = documentType === null ? [] : alsoPrinted({ documentType, pages, said, labelled })
  const own = [...said, ...labelled.filter((reading) => mayStandBeside(reading, said)), ...numbers, ...found]
  return results.map((result, index) => {
    const {
      cards: _cards,
      facePortraits,
      bills: _bills,
      codes: _codes,
      mrzKind: _kind,
      print: _print,
      readIn: _readIn,
      size: _size,
      structured: _data,
      ...page
    } = result
    return {
      ...page,
      side: sides[index] ?? null,
      readings: [...(known[index] ?? []), ...own.filter(({ pageIndex }) => pageIndex === index)],
      portrait: portraitOfType(documentType, { ...page, facePortraits, side: sides[index] ?? null }),
      text: documentType === null || documentType.text === true ? page.text : null,
    }
  })
}

/** What a file says as data; its own pages are counted from the one that it was told with. */
function saidAsData({ structured }: PageResult, { documentType, index }: { documentType: DocumentType; index: number }): Reading[] {
  if (structured === null) return []
  return structuredReadings(structured, documentType).map((reading) => ({ ...reading, pageIndex: index + reading.pageIndex }))
}

/** Rows of print that were taken apart otherwise than the data has them are no evidence against it. */
function mayStandBeside({ field, value }: Reading, said: readonly Reading[]): boolean {
  const place = placeOfCellKey(field)
  const hasTable = place !== null && said.some((each) => placeOfCellKey(each.field)?.table === place.table)
  return !hasTable || said.some((each) => each.field === field && each.value === value)
}

interface PrintedToo {
  documentType: DocumentType
  pages: FieldsOfPagesRequest['pages']
  said: readonly Reading[]
  labelled: readonly Reading[]
}

/** Values of the data that the page prints where no label was read beside them. */
function alsoPrinted({ documentType, pages, said, labelled }: PrintedToo): Reading[] {
  const isLabelled = (reading: Reading): boolean =>
    labelled.some(({ field, value, notes }) => field === reading.field && value === reading.value && !notes.includes('alternative'))
  return findOnPage(
    pages,
    said.filter((reading) => !isLabelled(reading)),
    documentType,
  )
}

/** Most documents print labels; a bank card's values are told by what they look like. */
function readOfType(documentType: DocumentType, { pages, known, today }: Omit<FieldsOfPagesRequest, 'documentType'>): Reading[] {
  return documentType === bankCard ? readBankCard(pages) : fieldsOfPages({ documentType, pages, known, today })
}

function confirmedByZone(result: PageResult, { zone, index }: { zone: PageResult; index: number }): readonly Reading[] {
  return result.mrzKind === null ? inPrint(result, index, expectationsOf(zone.readings)) : result.readings
}

function inPrint({ print, transform, size }: PageResult, index: number, expected: readonly Expectation[]): Reading[] {
  if (expected.length === 0) return []
  const values = valueLines(print.lines, measureOfPrint(print.lines, print.direction))
  return confirmPrint(values, expected, { index, toPage: pixelsToPage(transform, size) })
}
