import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { demoSet } from './demo-set.ts'

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
    expect(await demoSet(folder)).toEqual(documents)
    expect((await stat(join(folder, 'passport-clean-1.jpg'))).mtimeMs).toBe(mtimeMs)
  } finally {
    await rm(folder, { recursive: true })
  }
})
