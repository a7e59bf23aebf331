import { expect, test } from 'vitest'
import { readModel } from '#engine/embedded/models/model-files.ts'
import { openFlopCounter } from './count-flops.ts'

// Counted apart from this code, from the shapes that ONNX's own inference gives.
test.each([
  { name: 'detector', dims: [1, 3, 960, 448], gflop: 4.83 },
  { name: 'recogniser', dims: [1, 3, 48, 320], gflop: 1.405 },
] as const)('the $name does $gflop GFLOP', async ({ name, dims, gflop }) => {
  const count = await openFlopCounter(await readModel(name))
  expect((await count(dims)) / 1e9).toBeCloseTo(gflop, 2)
})
