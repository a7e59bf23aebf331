import { Tensor } from 'onnxruntime-node'
import { type GraphNode, type OnnxGraph, rewriteModel } from '#engine/embedded/ocr/graph/onnx-graph.ts'
import { bytesField, readFields, textField, writeFields } from '#engine/embedded/ocr/graph/protobuf.ts'
import { openSession } from '#engine/embedded/ocr/ort-session.ts'

/** Field numbers of onnx.proto. */
const [modelGraph, graphOutput, valueName] = [7, 12, 1]

type Dims = readonly number[]

function sizeOf(dims: Dims | undefined): number {
  return (dims ?? []).reduce((product, dim) => product * dim, 1)
}

/** Multiplications and additions of a node, two for each pair; what is not listed does none that count. */
const flopsOf: Readonly<Record<string, (dims: { inputs: readonly (Dims | undefined)[]; output: Dims | undefined }) => number>> = {
  // Every output value sums over the weights of its channel; a weight tensor begins with the output channels.
  Conv: ({ inputs: [, weight], output }) => (2 * sizeOf(output) * sizeOf(weight)) / (weight?.[0] ?? 1),
  // Every input value goes to the weights of its channel; here the input channels come first.
  ConvTranspose: ({ inputs: [input, weight] }) => (2 * sizeOf(input) * sizeOf(weight)) / (weight?.[0] ?? 1),
  MatMul: ({ inputs: [left], output }) => 2 * sizeOf(output) * (left?.at(-1) ?? 1),
  // Either side may lie on its back; then all that both have in common is what they sum over.
  Gemm: ({ inputs: [left, right], output }) => 2 * Math.sqrt(sizeOf(left) * sizeOf(right) * sizeOf(output)),
}

function graphOf(file: Uint8Array): OnnxGraph {
  let found: OnnxGraph | null = null
  rewriteModel(file, (graph) => {
    found = graph
    return graph
  })
  if (found === null) throw new Error('The model has no graph.')
  return found
}

/** The model with these values among its outputs, so that a run tells their shapes. */
function withOutputs(file: Uint8Array, names: readonly string[]): Uint8Array {
  const outputs = names.map((name) => bytesField(graphOutput, writeFields([textField(valueName, name)])))
  return writeFields(
    readFields(file).map((field) =>
      field.number === modelGraph ? bytesField(modelGraph, writeFields([...readFields(field.bytes), ...outputs])) : field,
    ),
  )
}

/** Counts the arithmetic of one run of a model with an input of these dims. */
export type FlopCounter = (dims: Dims) => Promise<number>

/** Convolutions and matrix products of a model, counted with the shapes that it takes when it is run. Each shape is run once. */
export async function openFlopCounter(file: Uint8Array): Promise<FlopCounter> {
  const { nodes, constants, outputs } = graphOf(file)
  const counted = nodes.filter(({ type }) => flopsOf[type] !== undefined)
  const wanted = new Set(counted.flatMap(({ inputs, outputs: own }) => [...inputs.slice(0, 2), ...own]))
  const made = new Set(nodes.flatMap((node) => node.outputs))
  const session = await openSession(
    withOutputs(
      file,
      [...wanted].filter((name) => made.has(name) && !outputs.has(name)),
    ),
  )
  const [inputName = ''] = session.inputNames
  const count = async (dims: Dims): Promise<number> => {
    const values = await session.run({ [inputName]: new Tensor('float32', new Float32Array(sizeOf(dims)), dims) })
    const dimsOf = (name: string | undefined): Dims | undefined =>
      name === inputName ? dims : (constants.get(name ?? '')?.dims ?? values[name ?? '']?.dims)
    const flops = ({ type, inputs, outputs: own }: GraphNode) =>
      flopsOf[type]?.({ inputs: inputs.map(dimsOf), output: dimsOf(own[0]) }) ?? 0
    return counted.reduce((sum, node) => sum + flops(node), 0)
  }
  const known = new Map<string, Promise<number>>()
  return (dims) => {
    const key = dims.join(' ')
    const found = known.get(key) ?? count(dims)
    known.set(key, found)
    return found
  }
}
