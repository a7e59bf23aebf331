import { Tensor, type InferenceSession } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { readModel } from '../../models/model-files.ts'
import { openSession } from '../ort-session.ts'
import { speedUpModel } from './speed-up-model.ts'

async function answerOf(session: InferenceSession, input: Tensor): Promise<Float32Array> {
  const outputs = await session.run({ [session.inputNames[0] ?? '']: input })
  const data = outputs[session.outputNames[0] ?? '']?.data
  if (!(data instanceof Float32Array)) throw new Error('No answer')
  return data
}

test.each([
  { name: 'detector', height: 96, width: 128 },
  { name: 'recogniser', height: 48, width: 96 },
] as const)('the $name says the same as before', async ({ name, height, width }) => {
  const file = await readModel(name)
  const count = 3 * height * width
  const values = Float32Array.from({ length: count }, (_, index) => Math.sin(index * 0.01) + Math.sin(index * 0.37) / 2)
  const input = new Tensor('float32', values, [1, 3, height, width])
  const before = await answerOf(await openSession(file), input)
  const after = await answerOf(await openSession(speedUpModel(file)), input)
  const differences = before.map((value, index) => Math.abs(value - (after[index] ?? 0)))
  expect(Math.max(...differences)).toBeLessThan(1e-5)
})
