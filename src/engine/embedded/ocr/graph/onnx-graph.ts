import { bytesField, readFields, textField, textOf, varintField, writeFields, type WireField } from './protobuf.ts'

/** A node of an ONNX graph; its attributes stay as they are on the wire. */
export interface GraphNode {
  type: string
  name: string
  inputs: string[]
  outputs: string[]
  attributes: WireField[]
}

/** A float constant of the graph. */
export interface FloatTensor {
  dims: number[]
  values: Float32Array
}

/** A model with what rewriting needs taken apart: nodes, and float constants from initialisers and Constant nodes. */
export interface OnnxGraph {
  nodes: GraphNode[]
  constants: Map<string, FloatTensor>
  outputs: ReadonlySet<string>
}

/** Field numbers of onnx.proto. */
const model = { graph: 7 }
const graph = { node: 1, initializer: 5, output: 12 }
const node = { input: 1, output: 2, name: 3, type: 4, attribute: 5 }
const attribute = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8, type: 20 }
const tensor = { dims: 1, dataType: 2, floatData: 4, name: 8, rawData: 9 }
const floatType = 1
const [floatAttribute, integerAttribute, integersAttribute] = [1, 2, 7]

/** Rewrites the graph of a model file. Constants that are changed or added are written anew, all else is kept byte for byte. */
export function rewriteModel(file: Uint8Array, rewrite: (parts: OnnxGraph) => OnnxGraph): Uint8Array {
  const fields = readFields(file)
  return writeFields(
    fields.map((field) => (field.number === model.graph ? bytesField(field.number, rewriteGraph(field.bytes, rewrite)) : field)),
  )
}

function rewriteGraph(bytes: Uint8Array, rewrite: (parts: OnnxGraph) => OnnxGraph): Uint8Array {
  const fields = readFields(bytes)
  const constants = new Map<string, FloatTensor>()
  const kept: WireField[] = []
  const nodes: GraphNode[] = []
  for (const field of fields) {
    if (field.number === graph.node) takeNode(readNode(field.bytes), nodes, constants)
    else if (field.number !== graph.initializer || !takeTensor(field.bytes, constants)) kept.push(field)
  }
  const outputs = new Set(kept.filter((field) => field.number === graph.output).map((field) => textOf(readFields(field.bytes)[0])))
  const after = rewrite({ nodes, constants, outputs })
  const used = new Set(after.nodes.flatMap((each) => each.inputs))
  const initializers = [...after.constants].filter(([name]) => used.has(name))
  return writeFields([
    ...after.nodes.map((each) => bytesField(graph.node, writeNode(each))),
    ...initializers.map(([name, each]) => bytesField(graph.initializer, writeTensor(name, each))),
    ...kept,
  ])
}

function takeNode(each: GraphNode, nodes: GraphNode[], constants: Map<string, FloatTensor>): void {
  const [output = ''] = each.outputs
  const value = each.type === 'Constant' ? attributeTensor(each) : undefined
  const read = value && readTensor(value)
  if (read) constants.set(output, read)
  else nodes.push(each)
}

function takeTensor(bytes: Uint8Array, constants: Map<string, FloatTensor>): boolean {
  const read = readTensor(bytes)
  if (read) constants.set(textOf(readFields(bytes).find((field) => field.number === tensor.name)), read)
  return read !== null
}

function readNode(bytes: Uint8Array): GraphNode {
  const fields = readFields(bytes)
  const all = (number: number): WireField[] => fields.filter((field) => field.number === number)
  return {
    type: textOf(all(node.type)[0]),
    name: textOf(all(node.name)[0]),
    inputs: all(node.input).map(textOf),
    outputs: all(node.output).map(textOf),
    attributes: all(node.attribute),
  }
}

function writeNode({ type, name, inputs, outputs, attributes }: GraphNode): Uint8Array {
  return writeFields([
    ...inputs.map((each) => textField(node.input, each)),
    ...outputs.map((each) => textField(node.output, each)),
    textField(node.name, name),
    textField(node.type, type),
    ...attributes,
  ])
}

function attributeTensor(each: GraphNode): Uint8Array | undefined {
  return each.attributes.flatMap((field) => readFields(field.bytes)).find((field) => field.number === attribute.tensor)?.bytes
}

/** A float attribute, e.g. HardSigmoid's alpha. */
export function floatAttributeField(name: string, value: number): WireField {
  const bytes = new Uint8Array(Float32Array.of(value).buffer)
  const float = { number: attribute.float, type: 5, varint: 0, bytes }
  return attributeField(name, floatAttribute, [float])
}

export function integerAttributeField(name: string, value: number): WireField {
  return attributeField(name, integerAttribute, [varintField(attribute.integer, value)])
}

export function integersAttributeField(name: string, values: readonly number[]): WireField {
  return attributeField(
    name,
    integersAttribute,
    values.map((value) => varintField(attribute.integers, value)),
  )
}

function attributeField(name: string, type: number, values: readonly WireField[]): WireField {
  return bytesField(node.attribute, writeFields([textField(attribute.name, name), ...values, varintField(attribute.type, type)]))
}

/** Values of an attribute of whole numbers, or of the one that it has; none when the node lacks it. */
export function integersOf({ attributes }: GraphNode, name: string): number[] {
  const fields = attributes.map(({ bytes }) => readFields(bytes))
  const own = fields.find((each) => textOf(each.find(({ number }) => number === attribute.name)) === name) ?? []
  return own.filter(({ number }) => number === attribute.integer || number === attribute.integers).flatMap(wholeNumbers)
}

/** Null for tensors that hold no floats. */
function readTensor(bytes: Uint8Array): FloatTensor | null {
  const fields = readFields(bytes)
  const dataType = fields.find((field) => field.number === tensor.dataType)?.varint
  if (dataType !== floatType) return null
  const raw = fields.find((field) => field.number === tensor.rawData || field.number === tensor.floatData)
  // Copied, since floats must be aligned. A single float_data entry is not packed but has the same bytes.
  const values = new Float32Array(new Uint8Array(raw?.bytes ?? []).buffer)
  return { dims: fields.filter((field) => field.number === tensor.dims).flatMap(wholeNumbers), values }
}

/** They come one a field or packed. */
function wholeNumbers(field: WireField): number[] {
  if (field.type === 0) return [field.varint]
  const dims: number[] = []
  let value = 0
  let scale = 1
  for (const byte of field.bytes) {
    value += (byte & 127) * scale
    scale *= 128
    if (byte >= 128) continue
    dims.push(value)
    value = 0
    scale = 1
  }
  return dims
}

function writeTensor(name: string, { dims, values }: FloatTensor): Uint8Array {
  return writeFields([
    ...dims.map((dim) => varintField(tensor.dims, dim)),
    varintField(tensor.dataType, floatType),
    textField(tensor.name, name),
    bytesField(tensor.rawData, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ])
}
