import { bytesField, readFields, textField, textOf, varintField, writeFields, type WireField } from './protobuf.ts'

/** Field numbers of onnx.proto. */
const model = { graph: 7, opset: 8 }
const graph = { node: 1, initializer: 5, output: 12 }
const opset = { domain: 1, version: 2 }
const node = { input: 1, output: 2, name: 3, type: 4, attribute: 5 }
const attribute = { name: 1, int: 3, type: 20 }
const tensor = { dims: 1, dataType: 2, name: 8, rawData: 9 }
const valueInfo = { name: 1, type: 2 }
const typeProto = { tensor: 1 }
const tensorType = { element: 1, shape: 2 }
const shape = { dimension: 1 }
const dimension = { name: 2 }

const [floatType, int32Type, int64Type] = [1, 6, 7]
const intAttribute = 2

/** Names of the outputs that `addTopK` gives a model, each of shape [1, steps, count], likeliest first. */
export const topK = { values: 'top_values', indices: 'top_indices' } as const

/**
 * Lets a line recogniser itself pick the `count` likeliest classes of each step, so that the other thousands never
 * leave it: its one output [1, steps, classes] becomes values (float) and indices (int32). Throws when the model has
 * another number of outputs than one.
 */
export function addTopK(file: Uint8Array, count: number): Uint8Array {
  const fields = readFields(file)
  const version = opsetOf(fields)
  return writeFields(
    fields.map((field) =>
      field.number === model.graph ? bytesField(field.number, withHead(readFields(field.bytes), count, version)) : field,
    ),
  )
}

function opsetOf(fields: readonly WireField[]): number {
  const sets = fields.filter((field) => field.number === model.opset).map((field) => readFields(field.bytes))
  const own = sets.find((set) => textOf(set.find((field) => field.number === opset.domain)) === '')
  return own?.find((field) => field.number === opset.version)?.varint ?? 0
}

function withHead(fields: readonly WireField[], count: number, version: number): Uint8Array {
  const outputs = fields.filter((field) => field.number === graph.output)
  const [only] = outputs
  if (!only || outputs.length > 1) throw new Error('The recogniser has another number of outputs than one')
  const lattice = textOf(readFields(only.bytes).find((field) => field.number === valueInfo.name))
  return writeFields([
    ...fields.filter((field) => field.number !== graph.output),
    ...pick(lattice, count, version),
    bytesField(graph.node, nodeOf({ type: 'Cast', inputs: ['top_long'], outputs: [topK.indices], ints: { to: int32Type } })),
    bytesField(graph.output, valueInfoOf(topK.values, floatType)),
    bytesField(graph.output, valueInfoOf(topK.indices, int32Type)),
  ])
}

/** Before version 10 of the operators the count is an attribute, from then on an input. */
function pick(lattice: string, count: number, version: number): WireField[] {
  const rest = { type: 'TopK', outputs: [topK.values, 'top_long'] }
  if (version < 10) return [bytesField(graph.node, nodeOf({ ...rest, inputs: [lattice], ints: { axis: 2, k: count } }))]
  return [
    bytesField(graph.initializer, countTensor(count)),
    bytesField(graph.node, nodeOf({ ...rest, inputs: [lattice, 'top_count'], ints: { axis: 2 } })),
  ]
}

function countTensor(count: number): Uint8Array {
  return writeFields([
    varintField(tensor.dims, 1),
    varintField(tensor.dataType, int64Type),
    textField(tensor.name, 'top_count'),
    bytesField(tensor.rawData, new Uint8Array(BigInt64Array.of(BigInt(count)).buffer)),
  ])
}

interface NewNode {
  type: string
  inputs: readonly string[]
  outputs: readonly string[]
  ints: Readonly<Record<string, number>>
}

function nodeOf({ type, inputs, outputs, ints }: NewNode): Uint8Array {
  const attributes = Object.entries(ints).map(([name, value]) =>
    writeFields([textField(attribute.name, name), varintField(attribute.int, value), varintField(attribute.type, intAttribute)]),
  )
  return writeFields([
    ...inputs.map((name) => textField(node.input, name)),
    ...outputs.map((name) => textField(node.output, name)),
    textField(node.name, `added_${type}`),
    textField(node.type, type),
    ...attributes.map((each) => bytesField(node.attribute, each)),
  ])
}

function valueInfoOf(name: string, element: number): Uint8Array {
  const dimensions = ['batch', 'steps', 'count'].map((each) => bytesField(shape.dimension, writeFields([textField(dimension.name, each)])))
  const type = writeFields([varintField(tensorType.element, element), bytesField(tensorType.shape, writeFields(dimensions))])
  return writeFields([textField(valueInfo.name, name), bytesField(valueInfo.type, writeFields([bytesField(typeProto.tensor, type)]))])
}
