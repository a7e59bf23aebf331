import {
  type GraphNode,
  integerAttributeField,
  integersAttributeField,
  integersOf,
  type FloatTensor,
  type OnnxGraph,
} from './onnx-graph.ts'
import { isPointwise } from './pointwise.ts'
import { onlyTaker, wiresOf } from './wires.ts'

/** Pixels to a side that one becomes; only this is done. */
const block = 2
const parts = block * block

/**
 * A convolution that makes each pixel four (ConvTranspose, 2 x 2 by steps of 2) becomes one that makes four times the
 * channels, and a node that lays these out as pixels (DepthToSpace). What follows a pixel at a time is done before that, at a quarter of the
 * size: the runtime has fast ways for it there.
 */
export function splitUpsampling(graph: OnnxGraph): OnnxGraph {
  const constants = new Map(graph.constants)
  const split = graph.nodes.flatMap((node) => splitNode(node, constants) ?? node)
  return layOutLast({ ...graph, nodes: split, constants })
}

function splitNode(node: GraphNode, constants: Map<string, FloatTensor>): GraphNode[] | null {
  const [input = '', weightName = '', ...bias] = node.inputs
  const weight = constants.get(weightName)
  if (node.type !== 'ConvTranspose' || !weight || bias.length > 0 || !isByTwo(node, weight)) return null
  const [ins = 0, outs = 0] = weight.dims
  const values = new Float32Array(weight.values.length)
  // From [in, out, part] to [part, out, in].
  for (let at = 0; at < values.length; at++) {
    const [from, to, part] = [Math.floor(at / parts / outs), Math.floor(at / parts) % outs, at % parts]
    values[(part * outs + to) * ins + from] = weight.values[at] ?? 0
  }
  const names = { weight: `${node.name}-pointwise`, deep: `${node.name}-deep` }
  constants.set(names.weight, { dims: [parts * outs, ins, 1, 1], values })
  return [
    pointwise({ name: node.name, inputs: [input, names.weight], outputs: [names.deep] }),
    { ...layOut(`${node.name}-laid-out`), inputs: [names.deep], outputs: node.outputs },
  ]
}

function isByTwo(node: GraphNode, { dims }: FloatTensor): boolean {
  const isPlain = [...integersOf(node, 'group'), ...integersOf(node, 'dilations')].every((value) => value === 1)
  const isUnpadded = [...integersOf(node, 'pads'), ...integersOf(node, 'output_padding')].every((pad) => pad === 0)
  return dims[2] === block && dims[3] === block && integersOf(node, 'strides').join() === `${block},${block}` && isPlain && isUnpadded
}

function pointwise(wired: Pick<GraphNode, 'name' | 'inputs' | 'outputs'>): GraphNode {
  return { ...wired, type: 'Conv', attributes: [integersAttributeField('kernel_shape', [1, 1])] }
}

function layOut(name: string): GraphNode {
  return { type: 'DepthToSpace', name, inputs: [], outputs: [], attributes: [integerAttributeField('blocksize', block)] }
}

/** Moves what is done to each laid out pixel before the laying out. */
function layOutLast(graph: OnnxGraph): OnnxGraph {
  for (const node of graph.nodes) {
    const next = node.type === 'DepthToSpace' ? onlyTaker(node, wiresOf(graph.nodes), graph.outputs) : null
    const early = next && doneDeep(next, node, graph)
    if (!next || !early) continue
    const late = { ...node, inputs: early.outputs, outputs: next.outputs }
    return layOutLast({ ...graph, nodes: graph.nodes.flatMap((each) => (each === node ? [] : each === next ? [early, late] : each)) })
  }
  return graph
}

/** The node that does to the channels what `next` does to the pixels; null where there is none. */
function doneDeep(next: GraphNode, { inputs: [deep = ''], outputs: [flat = ''] }: GraphNode, graph: OnnxGraph): GraphNode | null {
  const isPointwiseNext = isPointwise(next, graph)
  const output = `${next.outputs[0] ?? ''}-deep`
  const isPerChannel = ['Add', 'BatchNormalization', 'Relu', 'Sigmoid'].includes(next.type)
  if (!isPointwiseNext && !isPerChannel) return null
  const inputs = next.inputs.map((input, place) => {
    const constant = graph.constants.get(input)
    if (input === flat) return deep
    if (!constant) return input
    const name = `${output}-${place}`
    graph.constants.set(name, isPointwiseNext && place === 1 ? alongDiagonal(constant) : repeated(constant))
    return name
  })
  const isKnown = inputs.every((input) => input === deep || graph.constants.has(input))
  return isKnown ? { ...next, inputs, outputs: [output] } : null
}

/** A number a channel, for each of the parts; the axis of the channels is the only one that is longer than 1. */
function repeated({ dims, values }: FloatTensor): FloatTensor {
  if (values.length === 1) return { dims, values }
  const deep = new Float32Array(parts * values.length)
  for (let part = 0; part < parts; part++) deep.set(values, part * values.length)
  return { dims: dims.map((dim) => (dim === values.length ? parts * dim : dim)), values: deep }
}

/** Weights [out, in, 1, 1] that do the same to each of the parts and mix none. */
function alongDiagonal({ dims: [outs = 0, ins = 0], values }: FloatTensor): FloatTensor {
  const deep = new Float32Array(parts * outs * parts * ins)
  for (let part = 0; part < parts; part++) {
    for (let out = 0; out < outs; out++) {
      deep.set(values.subarray(out * ins, (out + 1) * ins), (part * outs + out) * parts * ins + part * ins)
    }
  }
  return { dims: [parts * outs, parts * ins, 1, 1], values: deep }
}
