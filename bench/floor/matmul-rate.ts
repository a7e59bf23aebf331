import { Tensor } from 'onnxruntime-node'
import { bytesField, textField, varintField, writeFields } from '#engine/embedded/ocr/graph/protobuf.ts'
import { openSession } from '#engine/embedded/ocr/ort-session.ts'
import { timed } from '../timed-reader.ts'

/** Large enough that nothing but the arithmetic counts. */
const side = 1536
const flops = 2 * side ** 3

/** Field numbers of onnx.proto, and its number for floats. */
const model = { irVersion: 1, graph: 7, opset: 8 }
const graph = { node: 1, name: 2, input: 11, output: 12 }
const node = { input: 1, output: 2, type: 4 }
const value = { name: 1, type: 2 }
const type = { tensor: 1, element: 1, shape: 2, dim: 1, size: 1 }
const float = 1

function matrix(name: string): Uint8Array {
  const dim = bytesField(type.dim, writeFields([varintField(type.size, side)]))
  const tensor = writeFields([varintField(type.element, float), bytesField(type.shape, writeFields([dim, dim]))])
  return writeFields([textField(value.name, name), bytesField(value.type, writeFields([bytesField(type.tensor, tensor)]))])
}

/** A model that multiplies two square matrices. */
function productModel(): Uint8Array {
  const product = writeFields([
    textField(node.input, 'left'),
    textField(node.input, 'right'),
    textField(node.output, 'product'),
    textField(node.type, 'MatMul'),
  ])
  const body = writeFields([
    bytesField(graph.node, product),
    textField(graph.name, 'product'),
    bytesField(graph.input, matrix('left')),
    bytesField(graph.input, matrix('right')),
    bytesField(graph.output, matrix('product')),
  ])
  const opset = writeFields([textField(1, ''), varintField(2, 13)])
  return writeFields([varintField(model.irVersion, 8), bytesField(model.opset, opset), bytesField(model.graph, body)])
}

/** Opens a measure of what one thread of this processor can do: GFLOP a second of processor time, by one large product of matrices through the same runtime. */
export async function openMatmulRate(): Promise<() => Promise<number>> {
  const session = await openSession(productModel())
  const values = Float32Array.from({ length: side * side }, (_, index) => Math.sin(index))
  const [left, right] = [new Tensor('float32', values, [side, side]), new Tensor('float32', values, [side, side])]
  return async () => {
    const { cpuMs } = await timed(() => session.run({ left, right }))
    return flops / cpuMs / 1e6
  }
}
