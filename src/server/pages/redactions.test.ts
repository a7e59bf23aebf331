import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { moveRedactions } from './move-redactions.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client } = api
const { captured, settled } = testCaptures(api, engine)

const box = quadOfBounds({ x: 0.1, y: 0.1, width: 0.3, height: 0.2 })

/** The strongest colour at a place of a picture, 0..255. */
async function brightness(file: File, { x, y }: { x: number; y: number }): Promise<number> {
  const picture = sharp(Buffer.from(await file.arrayBuffer()))
  const { width, height } = await picture.metadata()
  const part = { left: Math.round(x * width), top: Math.round(y * height), width: 4, height: 4 }
  return Math.max(...(await picture.extract(part).removeAlpha().raw().toBuffer()))
}

test('what is blacked out is burnt into the picture that leaves; the original stays here until the boxes are removed', async () => {
  const record = await captured()
  const page = { id: record.id, index: 0 }
  expect(await client.pages.redactions(page)).toEqual({ boxes: [] })
  const before = await client.pages.redacted(page)
  expect(await brightness(before, { x: 0.2, y: 0.2 })).toBeGreaterThan(4)
  expect(Buffer.from(await (await client.pages.original(page)).arrayBuffer()).toString('latin1')).toContain('specimen')

  expect(await client.pages.setRedactions({ ...page, boxes: [box] })).toEqual({ boxes: [box] })
  const covered = await client.pages.redacted(page)
  expect(covered.type).toBe('image/jpeg')
  expect(await brightness(covered, { x: 0.2, y: 0.2 })).toBeLessThan(3)
  expect(await brightness(covered, { x: 0.7, y: 0.7 })).toBeGreaterThan(4)
  const bytes = Buffer.from(await covered.arrayBuffer())
  expect(bytes.toString('latin1')).not.toContain('specimen')
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect(await codeOf(client.pages.original(page))).toBe('page.redacted')
  // Whoever reviews still sees the page as it is.
  expect(await brightness(await client.pages.picture({ ...page, size: 'full' }), { x: 0.2, y: 0.2 })).toBeGreaterThan(4)

  await client.pages.setRedactions({ ...page, boxes: [] })
  expect((await client.pages.original(page)).size).toBeGreaterThan(0)
  const kinds = (await client.records.history({ id: record.id })).map(({ kind, data }) => [kind, data['boxes']])
  expect(kinds.filter(([kind]) => kind === 'redacted')).toEqual([
    ['redacted', 0],
    ['redacted', 1],
  ])
  expect((await client.records.get({ id: record.id })).version).toBe(record.version)
})

test('the same boxes again are no second line; a page that is not there or not read has none', async () => {
  const { id } = await captured()
  for (const boxes of [[box], [box]]) await client.pages.setRedactions({ id, index: 0, boxes })
  expect((await client.records.history({ id })).filter(({ kind }) => kind === 'redacted')).toHaveLength(1)
  expect(await codeOf(client.pages.setRedactions({ id, index: 7, boxes: [] }))).toBe('page.not-found')
  expect(await codeOf(client.pages.setRedactions({ id: randomUUID(), index: 0, boxes: [] }))).toBe('record.not-found')
  expect(await codeOf(client.pages.redactions({ id, index: 7 }))).toBe('page.not-found')
})

test('a page that is read again the other way up stays black where it was', async () => {
  const record = await captured()
  await client.pages.setRedactions({ id: record.id, index: 0, boxes: [box] })
  await client.records.readAgain({ id: record.id, version: record.version, onceKey: once(), quarterTurns: 2 })
  await settled(record.id)
  const page = { id: record.id, index: 0 }
  const [moved] = (await client.pages.redactions(page)).boxes
  // Its top left corner lies at the bottom right now.
  expect(moved?.[0]?.x).toBeCloseTo(0.9)
  expect(moved?.[0]?.y).toBeCloseTo(0.9)
  const covered = await client.pages.redacted(page)
  expect(await brightness(covered, { x: 0.8, y: 0.8 })).toBeLessThan(3)
  expect(await brightness(covered, { x: 0.2, y: 0.2 })).toBeGreaterThan(4)
})

test('where nobody can say where boxes lie now, all is black', () => {
  const transform = { corners: null, quarterTurns: 0, width: 10, height: 10 }
  const whole = quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })
  expect(moveRedactions([box], { transform: null, area: null }, { transform, area: null })).toEqual([whole])
  expect(moveRedactions([box], { transform, area: null }, { transform, area: box })).toEqual([whole])
  expect(moveRedactions([], { transform: null, area: null }, { transform, area: null })).toEqual([])
})
