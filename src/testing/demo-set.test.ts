import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type DemoDocument, demoSet } from './demo-set.ts'

// Held against each other byte by byte they take longer than to draw.
const withHashes = ({ pictures, ...document }: DemoDocument) => ({
  ...document,
  pictures: pictures.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
})

test('twelve documents of every state are drawn once', { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-set-'))
  try {
    const documents = await demoSet(folder)
    expect(documents).toHaveLength(12)
    expect(new Set(documents.map(({ becomes }) => becomes)).size).toBe(5)
    const both = documents.find(({ pictures }) => pictures.length === 2)
    expect(both?.truths.map(({ kind }) => kind)).toEqual(['td1-front', 'td1-back'])
    for (const picture of documents.flatMap(({ pictures }) => pictures)) expect((await sharp(picture).metadata()).format).toBe('jpeg')
    const { mtimeMs } = await stat(join(folder, 'passport-clean-1.jpg'))
    expect((await demoSet(folder)).map(withHashes)).toEqual(documents.map(withHashes))
    expect((await stat(join(folder, 'passport-clean-1.jpg'))).mtimeMs).toBe(mtimeMs)
  } finally {
    await rm(folder, { recursive: true })
  }
})
