import sharp from 'sharp'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { zipSync } from 'fflate'
import { askPort } from '#testing/ask-port.ts'
import { runTestServer } from '#testing/running-server.ts'
import { once } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'

// Files that are two things at once, or far more than they seem, over the wire. What decoders themselves do with such files:
// engine/embedded/image, pdf and structured; what a person is told of damaged ones: records/bad-input.test.ts.
const { port, database, logged } = await runTestServer({ engine: createToldEngine() })
const script = '<html><body><script>alert(document.domain)</script></body></html>'

async function upload(bytes: Uint8Array | string, name: string, type = 'image/jpeg') {
  const form = new FormData()
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type }))
  form.set('idempotencyKey', once())
  return askPort(port, { method: 'POST', path: '/api/v1/records', body: form })
}

async function originalOf(text: string) {
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(text))
  return askPort(port, { path: `/api/v1/records/${id}/pages/0/original` })
}

test.each([
  ['a page', script, 'passport.jpg'],
  ['a drawing that runs', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`, 'passport.svg'],
  ['a drawing that says it is a JPEG', `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`, 'passport.jpg'],
  ['a script', `#!/bin/sh\nrm -rf /`, 'passport.jpg'],
  ['a GIF that is a script', `GIF89a=1;alert(1)//`, 'passport.gif'],
  ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'passport.jpg'],
])('%s is not stored, whatever it is called', async (_, bytes, name) => {
  for (const type of ['image/jpeg', 'text/html', 'image/svg+xml']) {
    const { status, text } = await upload(bytes, name, type)
    expect([status, JSON.parse(text).code]).toEqual([
      expect.any(Number),
      expect.stringMatching(/^file\.(kind-unknown|cut-short|too-heavy)$/),
    ])
    expect(status).toBeGreaterThanOrEqual(415)
  }
  expect(await database.selectFrom('record').select('id').execute()).toEqual([])
})

test.each(['after the picture', 'in its comment'])('a picture with a page %s is a picture to whoever fetches it', async (where) => {
  const jpeg = Buffer.from(await smallPicture(where.length))
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), Buffer.from(script)])
  const bytes =
    where === 'in its comment'
      ? Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
      : Buffer.concat([jpeg, Buffer.from(script)])
  const stored = await upload(bytes, 'a.html', 'text/html')
  expect(stored.status).toBe(201)
  const { headers } = await originalOf(stored.text)
  expect(headers['content-type']).toBe('image/jpeg')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-disposition']).toMatch(/^attachment/)
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  // What is shown is drawn anew: nothing of the page is left.
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(stored.text))
  const shown = await askPort(port, { path: `/api/v1/records/${id}/pages/0/picture` })
  if (shown.status === 200) expect(shown.bytes.includes('<script>')).toBe(false)
})

test('a picture of more pixels than there is memory for is refused by its header', async () => {
  const png = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(png.length).toBeLessThan(2_000_000)
  const { status, text } = await upload(png, 'large.png', 'image/png')
  expect([status, JSON.parse(text).code]).toEqual([413, 'file.too-many-pixels'])
})

test.each(['OFD.xml', 'any.xml', '../../etc/passwd'])(
  'an archive that unpacks to a thousand times its size, as %s, is refused soon',
  async (name) => {
    const bomb = zipSync({ [name]: new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    const startedMs = performance.now()
    const { status } = await upload(bomb, 'invoice.ofd', 'application/zip')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(performance.now() - startedMs).toBeLessThan(20_000)
  },
)

test('entities of an XML file are not unfolded, and fetch nothing', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}">]><Invoice>${'&d;'.repeat(50)}</Invoice>`
  const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice>&a;</Invoice>`
  for (const xml of [laughs, outside]) {
    const { status, text } = await upload(`<?xml version="1.0"?>${xml}`, 'invoice.xml', 'application/xml')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('root:')
  }
})

test('none of this was a failure of ours', () => expect(logged).toEqual([]))
