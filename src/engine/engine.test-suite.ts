import sharp from 'sharp'
import { expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import type { Quad } from '#domain/geometry.ts'
import { characterSchema, type Reading } from '#domain/reading.ts'
import type { DrawnSpecimen } from '#testing/specimens/draw-specimen.ts'
import type { Engine } from './engine.ts'

const today = '2026-11-22'

/** The drawn documents that the suite reads: an engine that replays must have recorded answers for them. */
export interface SuiteSpecimens {
  passport: DrawnSpecimen
  /** The same passport, held at an angle. */
  tilted: Buffer
  card: { front: DrawnSpecimen; back: DrawnSpecimen }
  /** A picture without any document. */
  scene: Buffer
}

function valueOf(readings: readonly Reading[], field: string, source: Reading['source']): string | null | undefined {
  return readings.find((reading) => reading.field === field && reading.source === source)?.value
}

function isOnPage(box: Quad): boolean {
  return box.every(({ x, y }) => x > -0.05 && x < 1.05 && y > -0.05 && y < 1.05)
}

type ReadingEngine = Required<Pick<Engine, 'readDocument' | 'renderPage' | 'inspectPicture'>>

/** What every engine that reads documents must do. Call it after the engine was started. */
export function engineSuite(engine: ReadingEngine, { passport, tilted, card, scene }: SuiteSpecimens): void {
  const read = (...pictures: Buffer[]) => engine.readDocument({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })

  test('reads a passport: its zone, its values, and where they stand', async () => {
    const { documentType, pages } = await read(passport.image)
    expect(documentType).toBe('passport')
    expect(pages).toHaveLength(1)
    const [page] = pages
    expect(page?.mrzLines).toEqual(passport.truth.lines)
    const readings = page?.readings ?? []
    expect(valueOf(readings, 'dateOfBirth', 'mrz')).toBe(passport.truth.values['dateOfBirth'])
    for (const reading of readings) {
      expect([0, [...reading.text].length]).toContain(reading.characters.length)
      for (const character of reading.characters) expect(characterSchema.safeParse(character).success).toBe(true)
      expect(reading.box === null || isOnPage(reading.box)).toBe(true)
    }
    const number = readings.find(({ field, source }) => field === 'documentNumber' && source === 'mrz')
    expect(number?.box).not.toBeNull()
  })

  test('tells what it knows before it is done', async () => {
    const told: string[] = []
    const request = { pictures: [{ bytes: passport.image }], documentType: null, today }
    await engine.readDocument({ ...request, onProgress: ({ readings }) => told.push(...readings.map(({ field }) => field)) })
    expect(told).toContain('surname')
  })

  test('reads a page that is held at an angle, and the page comes out upright', async () => {
    const [page] = (await read(tilted)).pages
    expect(page?.mrzLines).toEqual(passport.truth.lines)
    const line = page?.readings.find(({ field }) => field === 'mrzLine1')?.box
    const rise = line ? Math.abs(line[1].y - line[0].y) / (line[1].x - line[0].x) : 1
    expect(rise).toBeLessThan(0.05)
  })

  test('a card’s two sides are one document', async () => {
    const { documentType, pages } = await read(Buffer.from(card.front.image), Buffer.from(card.back.image))
    expect(documentType).toBe('id-card-td1')
    expect(pages.map(({ mrzLines }) => mrzLines)).toEqual([[], card.back.truth.lines])
    expect(pages.flatMap(({ readings }, index) => readings.map((reading) => reading.pageIndex === index))).not.toContain(false)
  })

  test('a type that a person fixed stays', async () => {
    const request = { pictures: [{ bytes: passport.image }], documentType: 'visa-a', today }
    expect((await engine.readDocument(request)).documentType).toBe('visa-a')
  })

  test('invents nothing where there is no document', async () => {
    const { documentType, pages } = await read(scene)
    expect(documentType).toBeNull()
    expect(pages.map(({ readings, mrzLines }) => ({ readings, mrzLines }))).toEqual([{ readings: [], mrzLines: [] }])
  })

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['text', Buffer.from('This is no picture at all, whatever its name may say.'), 'file.kind-unknown'],
    ['half a picture', passport.image.subarray(0, passport.image.length >> 1), 'file.cut-short'],
  ])('says what is wrong with %s', async (_what, bytes, code) => {
    await expect(read(bytes)).rejects.toSatisfy((error) => error instanceof AppError && error.code === code)
    await expect(engine.inspectPicture({ bytes })).rejects.toSatisfy((error) => error instanceof AppError && error.code === code)
  })

  test('stops when nobody waits any more', async () => {
    const request = { pictures: [{ bytes: passport.image }], documentType: null, today, signal: AbortSignal.abort() }
    await expect(engine.readDocument(request)).rejects.toThrow()
  })

  test('draws the upright page and parts of it', async () => {
    const { transform } = (await read(tilted)).pages[0] ?? {}
    if (!transform) throw new Error('No page')
    const picture = { bytes: tilted }
    const whole = await sharp((await engine.renderPage({ picture, transform, maxSide: 600, crop: null })).bytes).metadata()
    expect([whole.format, Math.max(whole.width, whole.height)]).toEqual(['jpeg', 600])
    const crop: Quad = [
      { x: 0.2, y: 0.4 },
      { x: 0.6, y: 0.4 },
      { x: 0.6, y: 0.5 },
      { x: 0.2, y: 0.5 },
    ]
    const part = await sharp((await engine.renderPage({ picture, transform, maxSide: 300, crop })).bytes).metadata()
    const expected = (0.4 * transform.width) / (0.1 * transform.height)
    expect(part.width / part.height / expected).toBeCloseTo(1, 1)
  })
}
