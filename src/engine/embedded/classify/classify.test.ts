import { afterAll, describe, expect, test } from 'vitest'
import { catalogue, documentTypesOf } from '#catalogue/catalogue.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { openPlateBoard } from '#testing/plates/draw-plates.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { createEmbeddedEngine } from '../embedded-engine.ts'
import { classifyDocument, type ZoneClue } from './classify-document.ts'
import { pageClues } from './page-clues.ts'

const today = '2026-11-22'

function classified(rows: Parameters<typeof madePageText>[0], zone: ZoneClue | null = null, among: readonly string[] | null = null) {
  const types = among === null ? catalogue : documentTypesOf(among)
  const page = { index: 0, text: madePageText(rows), aspect: 1.58, isCutOut: false }
  return classifyDocument({ pages: [pageClues(page, types)], zone, types, isAmong: among !== null })
}

const ktp = [
  'PROVINSI DKI JAKARTA',
  'NIK : 3171234567890123',
  'Tempat/Tgl Lahir : JAKARTA, 18-02-1986',
  'Jenis kelamin : LAKI-LAKI',
  'Alamat : JL. MAWAR',
]

describe('a document is told by', () => {
  test('its titles and labels, also misread a little', () => {
    expect(classified(ktp).documentType).toBe('id-card-indonesia')
    expect(
      classified(['PROVINSI DKI JAKARTA', 'Tenpat/Tgl Lahir : JAKARTA', 'Jenis kelarnin : LAKI-LAKI', 'Kewarganegaraan: WNI']).documentType,
    ).toBe('id-card-indonesia')
  })

  test('its zone and the state that issued it, and where no type is of that state by the zone alone', () => {
    expect(classified(['ID Number'], { kind: 'TD1', issuingState: 'ARE', isSound: true }).documentType).toBe('id-card-emirates')
    expect(classified(['ID Number'], { kind: 'TD1', issuingState: 'UTO', isSound: true }).documentType).toBe('id-card-td1')
    expect(classified([], { kind: 'TD3', issuingState: 'ARE', isSound: true }).documentType).toBe('passport')
    expect(classified([], { kind: 'MRV-A', issuingState: null, isSound: true }).documentType).toBe('visa-a')
  })

  test('its print, where other print was taken for a zone', () => {
    const zone = { kind: 'MRV-B', issuingState: 'NAM', isSound: false } as const
    expect(classified(['SULTANATE OF OMAN', 'IDENTITY CARD', 'CIVIL NUMBER', 'EXPIRY DATE'], zone).documentType).toBe('id-card-oman')
  })

  test('what stands on it where it is one of a few for sure', () => {
    expect(classified(['NIK'], null, ['id-card-indonesia', 'id-card-malaysia']).documentType).toBe('id-card-indonesia')
    expect(classified(['NIK']).documentType).toBeNull()
  })

  test('not by the name of a country, nor by what any form asks', () => {
    expect(classified(['RESTORAN WAN SHENG', 'NO 2 JALAN TEMENGGUNG', 'SELANGOR MALAYSIA', 'Total 12.40']).documentType).toBeNull()
    expect(classified(['Please fill in', 'Surname', 'Date of birth', 'Address']).documentType).toBeNull()
  })

  test('with what else it may be, likeliest first', () => {
    const { guesses } = classified(['LESEN MEMANDU', 'DRIVING LICENCE', 'MALAYSIA'])
    expect(guesses[0]).toMatchObject({ documentType: 'driving-licence-malaysia' })
    expect(guesses.map(({ confidence }) => confidence)).toEqual(guesses.map(({ confidence }) => confidence).toSorted((a, b) => b - a))
    expect(guesses.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1)
  })
})

describe('the engine finds out', async () => {
  const person = { ...inventPerson('classify'), issuingState: 'ARE', nationality: 'ARE' }
  const specimens = await openDrawingBoard()
  const front = await specimens.draw({ kind: 'td1-front', person, widthPx: 1200 })
  const back = await specimens.draw({ kind: 'td1-back', person, widthPx: 1200 })
  await specimens.close()
  const board = await openPageBoard()
  const lines = ktp.map((text, index) => ({ text, x: 60, y: 80 + 70 * index, sizePx: 32 }))
  const card = await board.draw({ widthPx: 1011, heightPx: 638, font: 'Inter Variable', lines })
  await board.close()
  const plates = await openPlateBoard()
  const car = await plates.draw([{ number: '京A12345', style: 'china-blue', x: 480, y: 420, widthPx: 300 }])
  await plates.close()
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  afterAll(engine.stop)
  const read = async (...pictures: Buffer[]) =>
    engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })

  test('whose card it is, and which page is which side of it', async () => {
    const reading = await read(back.image, front.image)
    expect(reading).toMatchObject({ documentType: 'id-card-emirates', pages: [{ side: 'back' }, {}] })
    expect(reading?.guesses?.[0]?.documentType).toBe('id-card-emirates')
  })

  test('a card without a zone, and its fields are read at once', async () => {
    const reading = await read(card)
    expect(reading?.documentType).toBe('id-card-indonesia')
    expect(reading?.pages[0]?.readings).toContainEqual(expect.objectContaining({ field: 'dateOfBirth', value: '1986-02-18' }))
  })

  test('a number plate on a car', async () => {
    expect(await read(car.image)).toMatchObject({ documentType: 'number-plate' })
  })
})
