import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { suiteSpecimens } from '#testing/suite-specimens.ts'
import { loadModels } from '../models/load-models.ts'
import { prepareModels } from '../models/prepare-models.ts'
import { openPicture } from '../page-picture.ts'
import { readMrz } from './read-mrz.ts'

const models = await loadModels(await prepareModels())
const passport = await readFile('public/specimens/passport.jpg')

/** The kind of the zone that is found, and how often the picture was searched for print. */
async function looked(bytes: Uint8Array, isThorough = false) {
  let looks = 0
  const detector = new Proxy(models.detector, {
    get: (session, name) => {
      if (name === 'run') looks += 1
      const value: unknown = Reflect.get(session, name)
      return typeof value === 'function' ? value.bind(session) : value
    },
  })
  const { read } = await readMrz({ ...models, detector }, await openPicture({ bytes }), { today: '2026-11-22', isThorough })
  return [read?.kind ?? null, looks]
}

/** The passport on a desk, its page this share of the picture's width. */
async function farAway(share: number): Promise<Buffer> {
  const page = await sharp(passport)
    .resize(Math.round(1600 * share))
    .png()
    .toBuffer()
  const desk = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#6f6255' } })
  return desk
    .composite([{ input: page, left: 240, top: 200 }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

test('print that is nothing like a zone is not looked at twice, unless a zone is known to be there', async () => {
  const [card] = await suiteSpecimens('zoneless', ['driving-licence-sweden'])
  const front = card?.pictures[0]
  if (front === undefined) throw new Error('The card was not drawn.')
  expect(await looked(front)).toEqual([null, 1])
  expect(await looked(front, true)).toEqual([null, 2])
})

test.each([0.6, 0.45, 0.33])('a zone too small for the first look is looked for closer: page %s as wide as the picture', async (share) => {
  expect((await looked(await farAway(share)))[0]).toBe('TD3')
})
