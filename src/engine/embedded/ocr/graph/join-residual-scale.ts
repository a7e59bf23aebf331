import type { GraphNode, OnnxGraph } from './onnx-graph.ts'
import { onlyTaker, wiresOf } from './wires.ts'

const one = 'one'

/** x + x * s becomes x * (s + 1): s has a number a channel, x has them for each pixel. */
export function joinResidualScale(graph: OnnxGraph): OnnxGraph {
  const wires = wiresOf(graph.nodes)
  const changed = new Map<GraphNode, readonly GraphNode[]>()
  for (const multiply of graph.nodes) {
    const add = multiply.type === 'Mul' ? onlyTaker(multiply, wires, graph.outputs) : null
    const scale = multiply.inputs.find((input) => wires.makers.get(input)?.type === 'HardSigmoid')
    const value = multiply.inputs.find((input) => input !== scale)
    if (add?.type !== 'Add' || scale === undefined || value === undefined || !add.inputs.includes(value)) continue
    const grown = `${multiply.name}-grown`
    const grow = { type: 'Add', name: grown, inputs: [scale, one], outputs: [grown], attributes: [] }
    changed.set(multiply, [grow, { ...multiply, inputs: [value, grown], outputs: add.outputs }])
    changed.set(add, [])
  }
  const constants = new Map(graph.constants).set(one, { dims: [1], values: Float32Array.of(1) })
  return { ...graph, nodes: graph.nodes.flatMap((node) => changed.get(node) ?? node), constants }
}
