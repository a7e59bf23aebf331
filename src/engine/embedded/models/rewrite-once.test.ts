import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rewriteOnce } from './rewrite-once.ts'

const folder = await mkdtemp(join(tmpdir(), 'rewrite-'))
afterAll(() => rm(folder, { recursive: true }))
const source = Uint8Array.of(1, 2, 3)

function counting(version: string) {
  const made: Uint8Array[] = []
  const rewrite = (file: Uint8Array): Uint8Array => {
    made.push(file)
    return file.toReversed()
  }
  return { made, rewriting: { version, rewrite } }
}

test('a model is rewritten once, and again when the file kept is damaged or the way changes', async () => {
  const { made, rewriting } = counting('1')
  for (let start = 0; start < 3; start++) expect([...(await rewriteOnce(source, rewriting, folder))]).toEqual([3, 2, 1])
  expect(made).toHaveLength(1)
  const [name = ''] = await readdir(folder)
  const kept = await readFile(join(folder, name))
  await writeFile(join(folder, name), kept.subarray(0, -1))
  expect([...(await rewriteOnce(source, rewriting, folder))]).toEqual([3, 2, 1])
  expect(made).toHaveLength(2)
  const next = counting('2')
  await rewriteOnce(source, next.rewriting, folder)
  expect(next.made).toHaveLength(1)
})

test('where nothing can be kept it is made each time', async () => {
  const { made, rewriting } = counting('1')
  const file = join(folder, 'no-folder')
  await writeFile(file, '')
  for (const place of [file, null]) expect([...(await rewriteOnce(source, rewriting, place))]).toEqual([3, 2, 1])
  expect(made).toHaveLength(2)
})
