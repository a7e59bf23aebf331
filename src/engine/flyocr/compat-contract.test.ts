import { afterAll, describe, expect, test } from 'vitest'
import { catalogue } from '#catalogue/catalogue.ts'
import { type DocumentType, fieldSpec, type FlyocrRow } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import { printOfSide } from '#testing/cards/print-of-side.ts'
import { openCompatServer } from '#testing/flyocr/compat-server.ts'
import { createToldEngine, smallPicture, type ToldPlain } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'
import type { DocumentReading } from '../engine.ts'
import { createFlyocrEngine } from './flyocr-engine.ts'
import { pictureToSend } from './pictures/picture-to-send.ts'

const today = '2031-05-06'
const engine = createToldEngine()
const server = await openCompatServer(engine)
afterAll(server.stop)
const remotes = (['file', 'base64'] as const).map((encoding) =>
  createFlyocrEngine({ access: server.access, now: () => new Date(), timeoutMs: 20_000, encoding }),
)
let pictures = 0

const others: Readonly<Record<string, ToldPlain>> = {
  13: toldPassport(),
  12009: { kind: 'TD1', lines: writeMrz('TD1', { ...holder, documentCode: 'I' }) },
  19: {
    plates: [
      {
        plateNumber: '京A88731',
        plateColour: 'blue',
        plateType: 'ordinary',
        confidence: '98',
        brightness: '61',
        position: '100_200_300_260',
      },
      {
        plateNumber: '沪B12345',
        plateColour: 'yellow',
        plateType: 'ordinary',
        confidence: '91',
        brightness: '61',
        position: '10_20_30_26',
      },
    ],
  },
}

interface AskedRow {
  typeId: string
  documentType: DocumentType
  row: FlyocrRow
}

const asked = catalogue.flatMap((documentType) =>
  documentType.rows.flatMap((row): AskedRow[] =>
    row.endpoint === 'recog' && row.isOurs !== true && documentType.text !== true ? [{ typeId: row.typeId, documentType, row }] : [],
  ),
)

/** What the engine behind the server was told, and what each way of sending brings back. */
async function readBoth({ documentType, row, typeId }: AskedRow): Promise<{ told: DocumentReading; read: DocumentReading[] }> {
  const side = row.side ?? 'front'
  const picture = await smallPicture(pictures++)
  // What leaves is the picture alone: the file's own words stay here.
  engine.tell(
    (await pictureToSend({ bytes: picture })).bytes,
    others[typeId] ?? { documentType: documentType.key, side, print: printOfSide(documentType.key, side) },
  )
  const request = { pictures: [{ bytes: picture }], documentType: documentType.key, sides: [row.side], today }
  const read = await Promise.all(remotes.map(async (remote) => remote.readDocument?.(request)))
  const sent = { ...request, pictures: [{ bytes: (await pictureToSend({ bytes: picture })).bytes }] }
  const told = await engine.readDocument?.(sent)
  return { told: told ?? never(), read: read.map((each) => each ?? never()) }
}

function never(): never {
  throw new Error('the engine reads documents')
}

/** Values by field, of one source where several say it. */
function valuesOf({ pages }: DocumentReading): Record<string, string | null> {
  const readings = pages.flatMap((page) => page.readings).toReversed()
  return Object.fromEntries([...readings, ...readings.filter(({ source }) => source === 'mrz')].map(({ field, value }) => [field, value]))
}

/** Fields that a row carries by themselves. */
function carried({ items }: FlyocrRow): Set<string> {
  return new Set(items.flatMap(({ from, part }) => (typeof from === 'string' || part !== undefined ? [] : from)))
}

describe('our client reads our server', () => {
  test.each(asked)('$typeId, as a file and as Base64', async (entry) => {
    const { told, read } = await readBoth(entry)
    const wanted = carried(entry.row)
    const expected = Object.fromEntries(
      Object.entries(valuesOf(told)).flatMap(([field, value]) => {
        const spec = fieldSpec(entry.documentType, field)
        return wanted.has(field) && value !== null && spec ? [[field, formatOfField(spec).parse(value)]] : []
      }),
    )
    for (const each of read) {
      expect(each.remote).toMatchObject({ outcome: 'read', text: expect.stringMatching(/^Recognition/), others: [] })
      expect(valuesOf(each)).toEqual(expected)
      expect(each.pages[0]?.readings.map(({ source }) => source)).not.toContain('ocr')
    }
    expect(server.errors).toEqual([])
  })
})
