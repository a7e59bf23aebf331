import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageText } from '#domain/page-text.ts'
import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { saidReadings } from '#testing/said-readings.ts'
import type { DocumentReading, Engine, PageReading, ReadDocumentRequest } from '../../engine.ts'
import { readByChoice } from '../read-by-choice.ts'
import { toldAreas } from './told-areas.ts'

const left = quadOfBounds({ x: 0, y: 0, width: 0.5, height: 1 })
const right = quadOfBounds({ x: 0.5, y: 0, width: 0.5, height: 1 })
const special = { invoiceNumber: '00000001', invoiceCode: '4400000000', totalIncludingTax: '113.00' }
const train = { ticketNumber: 'A123456', fare: '54.50', trainNumber: 'G1234' }

/** The upright page is the picture turned once. */
const transform = { corners: null, quarterTurns: 1, width: 640, height: 480 }
const page: PageReading = { transform, portrait: null, readings: [], mrzLines: [], text: null, timings: {} }

let asked: ReadDocumentRequest[]
let print: PageText | null
let told: Partial<DocumentReading>
let failsOnParts: boolean
let questions: number

beforeEach(() => {
  asked = []
  print = null
  told = {}
  failsOnParts = false
  questions = 0
})

/** Sees one invoice on the picture; on a part of it whatever is sought there. */
const embedded: Engine = {
  name: 'embedded',
  start: async () => undefined,
  stop: async () => undefined,
  renderPage: async () => ({ bytes: new Uint8Array([1]), mediaType: 'image/jpeg' }),
  readDocument: async (request) => {
    asked.push(request)
    const area = request.pictures[0]?.area ?? null
    if (area !== null && failsOnParts) throw new AppError('page.nothing-found')
    const values: Readonly<Record<string, string>> =
      request.documentType === 'invoice-train-ticket' ? { trainNumber: 'G1234' } : { invoiceNumber: '00000001' }
    const readings = saidReadings('ocr', values)
    return {
      documentType: request.documentType ?? 'invoice-vat-special',
      pages: [{ ...page, readings, text: area === null ? print : null }],
    }
  },
}

function remoteSays(values: Readonly<Record<string, string>>): PageReading[] {
  return [{ ...page, readings: saidReadings('flyocr', values) }]
}
const remote: Engine = {
  ...embedded,
  name: 'flyocr',
  readDocument: async ({ mayHoldSeveral = false }) => {
    questions += 1
    const answer = { documentType: 'invoice-vat-special', pages: remoteSays(special), remote: remoteOutcome('read', { status: '0' }) }
    return mayHoldSeveral ? { ...answer, ...told } : answer
  },
}

async function read(request: Partial<ReadDocumentRequest> = {}): Promise<DocumentReading> {
  return readByChoice(
    { embedded, remote, choiceOf: () => 'both', mayAsk: async () => true },
    { pictures: [{ bytes: new Uint8Array([0]) }], documentType: null, today: '2031-05-06', mayHoldSeveral: true, ...request },
  )
}
const further = (more: object = {}) => ({
  documentType: 'invoice-train-ticket',
  pages: remoteSays(train),
  remote: remoteOutcome('read', { status: '0', others: [{ desc: 'sealMark', content: '1' }] }),
  ...more,
})
const saidBy = ({ pages }: DocumentReading) =>
  pages.flatMap(({ readings }) => readings.map(({ field, source }) => `${source} ${field}`)).toSorted()
const keptOf = (outcome: RemoteOutcome | undefined) => outcome?.others.map(({ desc, content }) => `${desc} ${content}`)

describe('invoices that only the remote API sees on a picture', () => {
  test('are read anew by our own engine, each on its part, and joined', async () => {
    Object.assign(told, { area: left, others: [further({ area: right })] })
    const reading = await read()
    expect(asked.map(({ documentType, pictures }) => [documentType, pictures[0]?.area ? 'part' : 'whole'])).toEqual([
      [null, 'whole'],
      ['invoice-vat-special', 'part'],
      ['invoice-train-ticket', 'part'],
    ])
    // Left and right on the upright page are below and above on the picture as it was taken.
    expect(asked.slice(1).map(({ pictures }) => boundsOfPoints(pictures[0]?.area ?? []))).toEqual([
      { x: 0, y: 0.5, width: 1, height: 0.5 },
      { x: 0, y: 0, width: 1, height: 0.5 },
    ])
    expect([reading.documentType, reading.area]).toEqual(['invoice-vat-special', asked[1]?.pictures[0]?.area])
    expect(saidBy(reading)).toEqual(['flyocr invoiceCode', 'flyocr invoiceNumber', 'flyocr totalIncludingTax', 'ocr invoiceNumber'])
    expect(reading.others?.map((part) => [part.documentType, part.area, keptOf(part.remote)])).toEqual([
      ['invoice-train-ticket', asked[2]?.pictures[0]?.area, ['sealMark 1']],
    ])
    expect(reading.others?.map(saidBy)).toEqual([['flyocr fare', 'flyocr ticketNumber', 'flyocr trainNumber', 'ocr trainNumber']])
    expect([questions, keptOf(reading.remote)]).toEqual([1, []])
  })

  test('are looked for where their place is not told, and go half the way to the next', async () => {
    print = madePageText(['No. 00000001', 'Code 4400000000', 'Total 113.00', '', '', 'Ticket A123456', 'Train G1234', 'Fare 54.50'])
    Object.assign(told, { unplaced: [further()] })
    const reading = await read()
    const [first, second] = [reading, ...(reading.others ?? [])].map(({ area }) => boundsOfPoints(area ?? []))
    // Lines 1 to 3 end at 0.18 of the page's height, 6 begins at 0.3; the page's height is the picture's width.
    expect([first?.x, first?.width, second?.x, second?.width].map((share) => share?.toFixed(2))).toEqual(['0.00', '0.24', '0.24', '0.76'])
  })

  test.each([
    ['their places lie on each other', () => ({ area: left, others: [further({ area: left })] }), false],
    ['they are found nowhere', () => ({ unplaced: [further()] }), false],
    ['a part cannot be read', () => ({ area: left, others: [further({ area: right })] }), true],
  ])('stay with the picture, which stays whole, where %s; all that was said is kept', async (_, answer, fails) => {
    failsOnParts = fails
    Object.assign(told, answer())
    const reading = await read()
    expect([reading.area, reading.others]).toEqual([undefined, undefined])
    expect(keptOf(reading.remote)).toEqual(['ticketNumber A123456', 'fare 54.50', 'trainNumber G1234', 'sealMark 1'])
  })

  test('are one where a person has said so', async () => {
    Object.assign(told, { area: left, others: [further({ area: right })] })
    expect((await read({ mayHoldSeveral: false })).others).toBeUndefined()
  })
})

test('places that are told are parts of the page, the right way round, or none at all', () => {
  const point = fc.record({ x: fc.double({ min: -0.1, max: 1.1, noNaN: true }), y: fc.double({ min: -0.1, max: 1.1, noNaN: true }) })
  const quad: fc.Arbitrary<Quad> = fc.tuple(point, point, point, point)
  fc.assert(
    fc.property(fc.array(fc.option(quad), { minLength: 1, maxLength: 3 }), (areas) => {
      const parts = toldAreas(areas)
      if (areas.includes(null)) expect(parts).toBeNull()
      for (const part of parts ?? []) {
        const sides = part.map((corner, at) => {
          const [next, after] = [part[(at + 1) % 4] ?? corner, part[(at + 2) % 4] ?? corner]
          return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x)
        })
        expect(Math.min(...sides)).toBeGreaterThan(0)
        expect(part.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true)
      }
    }),
  )
})
