import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { droppedRecognisers } from './dropped-recognisers.ts'
import { loadModels } from './load-models.ts'
import { readModel } from './model-files.ts'
import { prepareModels } from './prepare-models.ts'

const folder = await mkdtemp(join(tmpdir(), 'models-'))
afterAll(() => rm(folder, { recursive: true }))

async function drop(name: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  await mkdir(join(folder, name))
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, name, file), content)
}

test('a recogniser beside its characters is taken; what cannot be used is told with its reason', async () => {
  const [rec, dict] = [await readModel('recogniser'), await readModel('dictionary')]
  await drop('mine', { 'rec.onnx': rec, 'dict.txt': dict })
  await drop('no-model', { 'dict.txt': dict })
  await drop('no-characters', { 'rec.onnx': rec })
  await drop('other-characters', { 'rec.onnx': rec, 'dict.txt': 'a\nb\n' })
  await drop('no-recogniser', { 'rec.onnx': await readModel('detector'), 'dict.txt': dict })
  await drop('damaged', { 'rec.onnx': rec.subarray(0, 1000), 'dict.txt': dict })
  const told: string[] = []
  const found = await droppedRecognisers(folder, (problem) => told.push(problem))
  expect(found.map(({ name }) => name)).toEqual(['mine'])
  expect(told).toHaveLength(5)
  for (const reason of ['rec.onnx is missing', 'dict.txt is missing', 'the model knows 6624 characters', 'no PP-OCR recogniser'])
    expect(told.filter((problem) => problem.includes(reason))).not.toEqual([])
})

test('the one that a document type names is used, our own where it is not there', async () => {
  const models = await loadModels(await prepareModels({ folder }))
  const names = await Promise.all(['mine', 'elsewhere', null].map(async (name) => (await models.recogniserOf(name)).name))
  expect(names).toEqual(['mine', '', ''])
})
