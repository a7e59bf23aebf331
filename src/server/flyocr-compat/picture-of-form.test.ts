import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureIn, pictureOfPart } from './picture-of-form.ts'

const bytesOf = async (img: string | File) => Buffer.from(await pictureOfPart(new Map([['img', img]]), 'img'))
// No picture begins or ends with what is a plus sign in Base64: as a space at an end it would be lost.
const someBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from([0xff, ...bytes, 0xff]))

test('Base64 of any bytes comes back as them, in each spelling', async () => {
  await fc.assert(
    fc.asyncProperty(someBytes, async (bytes) => {
      const base64 = bytes.toString('base64')
      const spellings = [
        base64,
        bytes.toString('base64url'),
        base64.replace(/=+$/, ''),
        ` ${base64}\n`,
        `data:image/png;base64,${base64}`,
        base64.replaceAll('+', ' '),
        base64.replace(/(.{4})/g, '$1\r\n'),
      ]
      for (const spelling of spellings) expect((await bytesOf(spelling)).equals(bytes)).toBe(true)
    }),
  )
})

test('one sign that is none of Base64 is found wherever it stands', async () => {
  const strange = fc.constantFrom('%', '.', '!', 'ä', '中', '\u0000', '=a')
  await fc.assert(
    fc.asyncProperty(someBytes, strange, fc.nat(), async (bytes, sign, place) => {
      const base64 = bytes.toString('base64').replace(/=+$/, '')
      const at = place % base64.length
      await expect(bytesOf(`${base64.slice(0, at)}${sign}${base64.slice(at)}`)).rejects.toMatchObject({ status: -2 })
    }),
  )
})

test('the other part is taken where the own one is missing, and the own one where there are both', async () => {
  const [one, other] = [Buffer.from('one'), Buffer.from('other')]
  const file = new File([new Uint8Array([255, ...one])], 'a.jpg')
  const img = other.toString('base64')
  expect(Buffer.from(await pictureIn('file')(new Map([['img', img]]))).equals(other)).toBe(true)
  expect((await pictureIn('img')(new Map([['file', file]])))[0]).toBe(255)
  const both = new Map<string, string | File>([
    ['file', file],
    ['img', img],
  ])
  expect((await pictureIn('file')(both))[0]).toBe(255)
  expect(Buffer.from(await pictureIn('img')(both)).equals(other)).toBe(true)
})
