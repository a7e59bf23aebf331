import { passport } from '#catalogue/travel/passport.document.ts'
import type { FieldEdit } from '#domain/apply-field-edits.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import type { Character, Reading } from '#domain/reading.ts'
import type { RecordEntry } from '#domain/record.ts'
import { holder } from '#testing/told-passport.ts'
import { type Review, reviewOf } from './review.ts'

export const today = '2026-11-22'

type Values = Readonly<Record<string, string>>

/** What is told of a passport's picture. */
export interface Told {
  /** Values that stand otherwise in the lines and in print. */
  values?: Values
  /** Values that are printed otherwise than the lines say; `''`: not printed. */
  print?: Values
  /** Characters of the lines that are not clear: by field, place and what else they may be. */
  unclear?: readonly { field: string; place: number; or: string }[]
  edits?: readonly FieldEdit[]
}

function clear(text: string, place: number, row: number): Character {
  const box = quadOfBounds({ x: 0.05 + place * 0.02, y: 0.8 + row * 0.05, width: 0.02, height: 0.04 })
  return { text, confidence: 0.999, box, repaired: false, candidates: [] }
}

function printed(field: string, value: string, row: number): Reading {
  return {
    field,
    source: 'ocr',
    text: value,
    value,
    pageIndex: 0,
    box: quadOfBounds({ x: 0.3, y: 0.1 + row * 0.05, width: 0.02 * value.length, height: 0.04 }),
    characters: [...value].map((text, place) => ({
      ...clear(text, place, 0),
      box: quadOfBounds({ x: 0.3 + place * 0.02, y: 0.1 + row * 0.05, width: 0.02, height: 0.04 }),
    })),
    notes: [],
  }
}

function withDoubts(reading: Reading, unclear: Told['unclear'] = []): Reading {
  const own = unclear.filter(({ field }) => field === reading.field)
  const characters = reading.characters.map((character, at) => {
    const doubt = own.find(({ place }) => place === at)
    return doubt === undefined ? character : { ...character, confidence: 0.6, candidates: [{ text: doubt.or, confidence: 0.3 }] }
  })
  return { ...reading, characters }
}

/** The readings of a passport whose lines and print say what is told. */
export function toldReadings({ values = {}, print = {}, unclear }: Told = {}): Reading[] {
  const all: Values = { ...holder, ...values }
  const lines = writeMrz('TD3', all)
  const parsed = parseMrz({ lines, today, kind: 'TD3' })
  if (parsed === null) throw new Error('no zone')
  const characters = lines.map((line, row) => [...line].map((text, place) => clear(text, place, row)))
  const machine = readingsOfMrz({ parsed, characters, pageIndex: 0 }).map((reading) => withDoubts(reading, unclear))
  const onPage = Object.entries({ ...all, ...print }).filter(([, value]) => value !== '')
  return [...machine, ...onPage.map(([field, value], row) => printed(field, value, row))]
}

/** The record of such a passport, as the server would hold it. */
export function toldRecord(told: Told = {}): RecordEntry {
  const readings = toldReadings(told)
  const fields = Object.keys(passport.fields).map((key) => ({
    key,
    value: null,
    state: 'missing' as const,
    evidence: [],
    readings: readings.filter(({ field }) => field === key),
    source: null,
  }))
  const at = `${today}T10:42:00.000Z`
  const page = {
    index: 0,
    fingerprint: '0'.repeat(64),
    fileName: 'passport.jpg',
    mediaType: 'image/jpeg',
    bytes: 1,
    area: null,
    pictureKept: true,
    side: null,
    portrait: null,
    lines: null,
  }
  return {
    id: '00000000-0000-4000-8000-000000000001',
    reference: '',
    status: 'to-review',
    documentType: passport.key,
    typeGuesses: [],
    documentTypeFixed: false,
    version: 3,
    pages: [{ ...page, transform: { corners: null, quarterTurns: 0, width: 1500, height: 1056 } }],
    fields,
    acceptedRules: [],
    problem: null,
    specimen: true,
    capturedAt: at,
    changedAt: at,
    settledAt: null,
    settledBy: null,
    postponedUntil: null,
    rejectedReason: null,
    origin: 'specimen',
  }
}

/** That record judged with a person's edits. */
export function toldReview(told: Told = {}): Review {
  return reviewOf({ documentType: passport, record: toldRecord(told), progress: [], edits: told.edits ?? [], today, locale: 'en-GB' })
}

export function rowOf(review: Review, field: string) {
  const row = review.rows.find((each) => each.field.key === field)
  if (row === undefined) throw new Error(`no row ${field}`)
  return row
}
