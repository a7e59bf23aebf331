import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPixels, pipelineOf } from '../pixels/raw-picture.ts'
import { degrade } from './degrade.ts'
import { treatmentNames, type TreatmentName } from './treatments.ts'

const stripes = await pipelineOf(drawPixels({ width: 1050, height: 740 }, (x, y) => (((x >> 3) + (y >> 4)) % 2 === 0 ? 230 : 40)))
  .png()
  .toBuffer()

const pictures = new Map(await Promise.all(treatmentNames.map(async (name) => [name, await degrade(stripes, name, 1)] as const)))

function pictureOf(treatment: TreatmentName): Buffer {
  return pictures.get(treatment) ?? Buffer.alloc(0)
}

async function sizeOf(image: Buffer): Promise<[number, number]> {
  const { width, height, format } = await sharp(image).metadata()
  expect(format).toBe('jpeg')
  return [width, height]
}

async function meanOf(treatment: TreatmentName): Promise<number> {
  return (await sharp(pictureOf(treatment)).stats()).channels[0]?.mean ?? 0
}

const sameSize: readonly TreatmentName[] = [
  'clean',
  'rotate-180',
  'perspective',
  'blur',
  'motion',
  'glare',
  'dark',
  'jpeg-10',
  'curl',
  'worn',
]

test.each(['rotate-38', 'dark', 'worn', 'moire'] as const)('%s is the same for the same seed', async (treatment) => {
  expect((await degrade(stripes, treatment, 1)).equals(pictureOf(treatment))).toBe(true)
})

test.each(['rotate-38', 'dark', 'worn'] as const)('%s is another for another seed', async (treatment) => {
  expect((await degrade(stripes, treatment, 2)).equals(pictureOf(treatment))).toBe(false)
})

test('no two treatments give the same picture', () => {
  expect(new Set(treatmentNames.map((name) => pictureOf(name).toString('base64'))).size).toBe(treatmentNames.length)
})

test.each(sameSize)('%s keeps the size', async (treatment) => {
  expect(await sizeOf(pictureOf(treatment))).toEqual([1050, 740])
})

test('turning makes room for the corners', async () => {
  expect(await sizeOf(pictureOf('rotate-90'))).toEqual([740, 1050])
  const [width, height] = await sizeOf(pictureOf('rotate-12'))
  expect([width, height]).toEqual([Math.ceil(1050 * 0.97815 + 740 * 0.20791) + 20, Math.ceil(1050 * 0.20791 + 740 * 0.97815) + 20])
})

test('low resolution is 420 pixels wide, a scene at least 1600', async () => {
  expect((await sizeOf(pictureOf('low-resolution')))[0]).toBe(420)
  expect((await sizeOf(pictureOf('too-small')))[0]).toBe(160)
  const [width, height] = await sizeOf(pictureOf('small-in-scene'))
  expect(width).toBeGreaterThan(1600)
  expect(height).toBeGreaterThan(1200)
})

test('pictures are brought to 1000 to 1400 pixels first', async () => {
  const small = await sharp(stripes).resize(500).png().toBuffer()
  const large = await sharp(stripes).resize(2500).png().toBuffer()
  expect((await sizeOf(await degrade(small, 'clean', 1)))[0]).toBe(1000)
  expect((await sizeOf(await degrade(large, 'clean', 1)))[0]).toBe(1400)
})

test('glare erases what is under it', async () => {
  // stats() looks at what it was given, not at what the pipeline makes of it.
  const middle = await sharp(pictureOf('glare')).extract({ left: 610, top: 640, width: 40, height: 20 }).png().toBuffer()
  const { channels } = await sharp(middle).stats()
  expect(channels[0]?.min).toBeGreaterThan(245)
})

test('dark is dark, glare is bright', async () => {
  const clean = await meanOf('clean')
  expect(await meanOf('dark')).toBeLessThan(clean * 0.3)
  expect(await meanOf('glare')).toBeGreaterThan(clean)
})
