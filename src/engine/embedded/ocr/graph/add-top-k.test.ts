import { Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { readModel } from '../../models/model-files.ts'
import { openSession } from '../ort-session.ts'
import { addTopK, topK } from './add-top-k.ts'

test('the likeliest classes of each step are those of the whole lattice', async () => {
  const file = await readModel('recogniser')
  const [height, width, count] = [48, 160, 6]
  const values = Float32Array.from({ length: 3 * height * width }, (_, index) => Math.sin(index * 0.013) + Math.sin(index * 0.41) / 2)
  const input = { x: new Tensor('float32', values, [1, 3, height, width]) }
  const whole = Object.values(await (await openSession(file)).run(input))[0]
  const top = await (await openSession(addTopK(file, count))).run(input)
  const [, steps = 0, classes = 0] = whole?.dims ?? []
  expect(steps).toBeGreaterThan(10)
  expect(top[topK.values]?.dims).toEqual([1, steps, count])
  for (let step = 0; step < steps; step++) {
    const row = Array.from({ length: classes }, (_, index) => ({ index, value: Number(whole?.data[step * classes + index]) }))
    const best = row.toSorted((a, b) => b.value - a.value || a.index - b.index).slice(0, count)
    const at = step * count
    expect(Array.from(top[topK.values]?.data.slice(at, at + count) ?? [], Number)).toEqual(best.map(({ value }) => value))
    expect(Number(top[topK.indices]?.data[at])).toBe(best[0]?.index)
  }
})

test('a model with several outputs is refused', async () => {
  const file = addTopK(await readModel('recogniser'), 6)
  expect(() => addTopK(file, 6)).toThrow('outputs')
})
