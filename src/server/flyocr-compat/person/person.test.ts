import { describe, expect, test } from 'vitest'
import { createFaceAbilities } from '#engine/embedded/face/face-abilities.ts'
import { createFaceModels } from '#engine/embedded/face/face-models.ts'
import { lookAtFaces } from '#engine/embedded/face/look-at-faces.ts'
import { drawFaces, drawTelephone } from '#testing/faces/drawn-face.ts'
import { filmMovingFace, type MovingFace, videoOfMovingFace } from '#testing/faces/moving-face.ts'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import type { PersonReply } from './person-reply.ts'

// Real networks on drawn people, without the threads.
const models = await createFaceModels()()
const engine = { ...createToldEngine(), ...createFaceAbilities({ workers: 1, lookAtFaces: async (task) => lookAtFaces(models, task) }) }
const { request, client, services, errors } = await openTestApi(engine)

const [faceImage, livenessImage, livenessVideo] = ['verFaceImage', 'verLivenessImage', 'verLivenessVideo'].map(
  (name) => `/verapi/${name}.do`,
)
const small = { width: 480, height: 360 }
const anna = await drawFaces([{ likeness: 0 }], small)
const annaAgain = await drawFaces([{ likeness: 0, turn: 0.2, mouth: 0.3 }], small)
const ben = await drawFaces([{ likeness: 8 }], small)
const nobody = await drawFaces([], small)
const file = (bytes: Buffer) => new File([new Uint8Array(bytes)], 'face.jpg')
const base64 = (bytes: Buffer) => bytes.toString('base64')

async function post(
  path: string | undefined,
  fields: Record<string, string | Blob>,
  kind: 'parts' | 'urlencoded' = 'parts',
): Promise<PersonReply> {
  const body = kind === 'parts' ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (body instanceof FormData) body.append(name, value)
    else body.append(name, String(value))
  }
  const response = await request(path ?? '', { method: 'POST', body })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  return response.json()
}
const failed = (reply: PersonReply, status: string, sentence = /^[A-Z].+\.$/) => {
  expect(reply).toEqual({ messageString: { status, value: expect.stringMatching(sentence) } })
}
const linesOf = ({ infoList }: PersonReply) => infoList?.[0]?.veritem.map(({ desc, content }) => [desc, content])

test('until somebody turned it on, no face is looked at; the token is checked before', async () => {
  failed(await post(faceImage, { ...signedForm('21'), img1: base64(anna), img2: base64(ben) }), '-1', /turn that on in Settings/)
  failed(await post(faceImage, { ...signedForm('21'), token: '0'.repeat(32) }), '-4')
  await client.settings.setFaces({ isOn: true })
})

describe('comparison', () => {
  test('is answered exactly in the reference’s shape', async () => {
    const reply = await post(faceImage, { ...signedForm('21'), img1: base64(anna), img2: base64(annaAgain) })
    expect(reply).toEqual({
      infoList: [
        {
          veritem: [
            { desc: 'Decision result:yes', name: null, content: '' },
            { desc: expect.stringMatching(/^Decision value:(\d\d|100)$/), name: null, content: '' },
          ],
        },
      ],
      messageString: { status: '2000', value: 'success' },
    })
  })

  test('two people are two, sent as Base64, as files, as files of Base64, urlencoded', async () => {
    const given: [string | Blob, string | Blob, 'parts' | 'urlencoded'][] = [
      [base64(anna), `data:image/jpeg;base64,${base64(ben)}`, 'parts'],
      [file(anna), file(ben), 'parts'],
      [new File([base64(anna)], 'a.txt'), file(ben), 'parts'],
      [base64(anna), base64(ben), 'urlencoded'],
    ]
    for (const [img1, img2, kind] of given) {
      const lines = linesOf(await post(faceImage, { ...signedForm('21'), img1, img2 }, kind))
      expect(lines?.[0]).toEqual(['Decision result:no', ''])
      expect(Number(lines?.[1]?.[0]?.split(':')[1])).toBeLessThan(50)
    }
  })

  test('with evidence, what it rests on comes too', async () => {
    const { evidence } = await post(faceImage, { ...signedForm('21'), img1: file(anna), img2: file(annaAgain), evidence: '1' })
    expect(evidence).toMatchObject({
      verdict: 'same',
      pictures: [{ warnings: [] }, { warnings: [] }],
      basis: { limits: { yesFrom: 0.35 } },
    })
  })

  test('no face, no picture, another type: a failure with a sentence that names the part', async () => {
    failed(await post(faceImage, { ...signedForm('21'), img1: file(anna), img2: file(nobody) }), '-1', /img2/)
    failed(await post(faceImage, { ...signedForm('21'), img1: file(nobody), img2: file(anna) }), '-1', /img1/)
    failed(await post(faceImage, { ...signedForm('21'), img1: file(anna) }), '-2')
    failed(await post(faceImage, { ...signedForm('21'), img1: file(anna), img2: '%%%' }), '-2', /img2/)
    failed(await post(faceImage, { ...signedForm('21'), img1: file(anna), img2: file(anna.subarray(0, 900)) }), '-2')
    failed(await post(faceImage, { ...signedForm('13'), img1: file(anna), img2: file(anna) }), '-2', /21/)
    failed(await post(faceImage, { ...signedForm('21'), key: 'other', img1: file(anna), img2: file(anna) }), '-4')
  })
})

test('a still picture of somebody lives, one of a telephone does not', async () => {
  const living = linesOf(await post(livenessImage, { ...signedForm('3035'), img: base64(anna) }))
  expect(living).toEqual([
    ['Living body', ''],
    [expect.stringMatching(/^Decision value:(5\d|[6-9]\d|100)$/), ''],
  ])
  const shown = linesOf(await post(livenessImage, { ...signedForm('3035'), img: file(await drawTelephone({ likeness: 0 })) }))
  expect(shown?.[0]).toEqual(['Non-living body', ''])
  failed(await post(livenessImage, { ...signedForm('3035'), img: file(nobody) }), '-1', /img/)
})

describe('video', () => {
  const film: MovingFace = {
    likeness: 6,
    lengthMs: 2400,
    perSecond: 12,
    acts: [
      { act: 'blink', atMs: 500, forMs: 300 },
      { act: 'mouth', atMs: 1200, forMs: 700 },
    ],
  }
  const found = [
    ['Decision value', expect.stringMatching(/^\d+\.\d$/)],
    ['Live or not', 'Living body'],
    ['Whether there is a replacement', 'no'],
    ['Whether there is blinking', 'yes'],
    ['Whether there is a mouth', 'yes'],
  ]

  test('an animated WebP is answered in the reference’s five lines', async () => {
    const video = await videoOfMovingFace(film)
    expect(linesOf(await post(livenessVideo, { ...signedForm('3035'), img: base64(video) }))).toEqual(found)
  })

  test('so are frames that come one by one, and somebody who takes another’s place is found', async () => {
    const sent = async (moving: MovingFace) => {
      const frames = (await filmMovingFace(moving)).map(({ bytes }, index) => [`frame${index}`, file(bytes)] as const)
      return linesOf(await post(livenessVideo, { ...signedForm('3035'), fps: '12', ...Object.fromEntries(frames) }))
    }
    expect(await sent(film)).toEqual(found)
    const replaced = await sent({ likeness: 0, lengthMs: 2000, perSecond: 12, acts: [], replaced: { atMs: 1000, likeness: 8 } })
    expect(replaced?.slice(1)).toEqual([
      ['Live or not', 'Non-living body'],
      ['Whether there is a replacement', 'yes'],
      ['Whether there is blinking', 'no'],
      ['Whether there is a mouth', 'no'],
    ])
  })

  test('what cannot be decoded is named, and what may be sent instead', async () => {
    // The first bytes of an MP4.
    const mp4 = Buffer.from('000000206674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex')
    failed(await post(livenessVideo, { ...signedForm('3035'), img: file(mp4) }), '-2', /Animated WebP and GIF/)
    failed(await post(livenessVideo, { ...signedForm('3035'), img: file(anna) }), '-2', /Animated WebP and GIF/)
    failed(await post(livenessVideo, signedForm('3035')), '-2')
    failed(await post(livenessVideo, { ...signedForm('3035'), frame0: file(anna), fps: 'many' }), '-2', /fps/)
    failed(await post(livenessVideo, { ...signedForm('3035'), frame0: file(anna), frame1: file(anna) }), '-1', /second/)
  })
})

test('failures before the route have its shape, and nothing was stored or unforeseen', async () => {
  const long = await request(faceImage ?? '', { method: 'POST', body: 'x', headers: { 'content-length': '200000000' } })
  failed(await long.json(), '-2')
  failed(await post(faceImage, {}), '-4')
  expect(await services.database.selectFrom('record').select('id').execute()).toEqual([])
  const blobs: string[] = []
  for await (const name of services.blobs.list()) blobs.push(name)
  expect(blobs).toEqual([])
  expect(errors).toEqual([])
})
