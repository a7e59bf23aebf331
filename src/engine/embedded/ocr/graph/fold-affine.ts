import { type GraphNode, integerAttributeField, integersAttributeField, type OnnxGraph } from './onnx-graph.ts'
import { isPointwise } from './pointwise.ts'
import { onlyTaker, scalarAmong, type Wires, wiresOf } from './wires.ts'

/** One factor and one offset for a whole value, as PP-OCR has them after each activation. */
interface Affine {
  multiply: GraphNode
  add: GraphNode
  source: string
  scale: number
  offset: number
}

/**
 * Takes the factors and offsets between convolutions away: into the weights of the next ones where these see a pixel at
 * a time, else into a convolution of one pixel and channel. A convolution that pads with zeros cannot take the offset.
 * The arithmetic is little, but the runtime keeps values in blocks of channels for convolutions, and for a bare factor
 * turned them back and forth: a fifth of a recogniser's time.
 */
export function foldAffines(graph: OnnxGraph): OnnxGraph {
  const wires = wiresOf(graph.nodes)
  const constants = new Map(graph.constants)
  const changed = new Map<GraphNode, GraphNode | null>()
  for (const node of graph.nodes) {
    const affine = affineAt(node, graph, wires)
    if (!affine) continue
    const takers = wires.takers.get(affine.add.outputs[0] ?? '') ?? []
    const isLast = affine.add.outputs.some((output) => graph.outputs.has(output))
    if (!isLast && takers.length > 0 && takers.every((taker) => isPointwise(taker, graph))) {
      for (const taker of takers) changed.set(taker, absorbed(taker, affine, constants))
      changed.set(affine.multiply, null).set(affine.add, null)
      continue
    }
    const channels = channelsOf(affine.source, graph, wires)
    if (channels === null) continue
    changed.set(affine.multiply, depthwise(affine, channels, constants)).set(affine.add, null)
  }
  const nodes = graph.nodes.flatMap((node) => (changed.has(node) ? (changed.get(node) ?? []) : node))
  return { ...graph, nodes, constants }
}

function affineAt(multiply: GraphNode, graph: OnnxGraph, wires: Wires): Affine | null {
  const scale = multiply.type === 'Mul' ? scalarAmong(multiply, graph) : null
  const add = scale === null ? null : onlyTaker(multiply, wires, graph.outputs)
  const offset = add?.type === 'Add' ? scalarAmong(add, graph) : null
  const source = multiply.inputs.find((input) => !graph.constants.has(input))
  return add && scale !== null && offset !== null && source !== undefined ? { multiply, add, source, scale, offset } : null
}

/** The convolution as if its input were scaled and shifted before. */
function absorbed(taker: GraphNode, { source, scale, offset }: Affine, constants: OnnxGraph['constants']): GraphNode {
  const [, weightName = '', biasName = ''] = taker.inputs
  const weight = constants.get(weightName) ?? { dims: [], values: new Float32Array() }
  const channels = weight.dims[0] ?? 0
  const bias = constants.get(biasName)?.values ?? new Float32Array(channels)
  const perChannel = weight.values.length / channels
  const sumOf = (channel: number): number =>
    weight.values.subarray(channel * perChannel, (channel + 1) * perChannel).reduce((sum, value) => sum + value, 0)
  const names = { weight: `${taker.name}-scaled`, bias: `${taker.name}-shifted` }
  constants.set(names.weight, { dims: weight.dims, values: weight.values.map((value) => value * scale) })
  constants.set(names.bias, { dims: [channels], values: bias.map((value, channel) => value + offset * sumOf(channel)) })
  return { ...taker, inputs: [source, names.weight, names.bias] }
}

function depthwise({ multiply, add, source, scale, offset }: Affine, channels: number, constants: OnnxGraph['constants']): GraphNode {
  const names = { weight: `${multiply.name}-scale`, bias: `${multiply.name}-offset` }
  constants.set(names.weight, { dims: [channels, 1, 1, 1], values: new Float32Array(channels).fill(scale) })
  constants.set(names.bias, { dims: [channels], values: new Float32Array(channels).fill(offset) })
  const attributes = [integerAttributeField('group', channels), integersAttributeField('kernel_shape', [1, 1])]
  return { type: 'Conv', name: multiply.name, inputs: [source, names.weight, names.bias], outputs: add.outputs, attributes }
}

/** Channels of a convolution's output or of what an activation makes of it; null when neither made the value. */
function channelsOf(value: string, graph: OnnxGraph, wires: Wires): number | null {
  const maker = wires.makers.get(value)
  if (maker?.type === 'Conv') return graph.constants.get(maker.inputs[1] ?? '')?.dims[0] ?? null
  const isActivation = maker?.type === 'Mul' && maker.inputs.some((input) => wires.makers.get(input)?.type === 'HardSigmoid')
  return isActivation ? channelsOf(maker.inputs[0] ?? '', graph, wires) : null
}
