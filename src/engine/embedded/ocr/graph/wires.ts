import type { GraphNode, OnnxGraph } from './onnx-graph.ts'

/** Who makes and who takes each value. */
export interface Wires {
  makers: ReadonlyMap<string, GraphNode>
  takers: ReadonlyMap<string, readonly GraphNode[]>
}

export function wiresOf(nodes: readonly GraphNode[]): Wires {
  const makers = new Map<string, GraphNode>()
  const takers = new Map<string, GraphNode[]>()
  for (const node of nodes) {
    for (const output of node.outputs) makers.set(output, node)
    for (const input of node.inputs) takers.set(input, [...(takers.get(input) ?? []), node])
  }
  return { makers, takers }
}

/** The one node that takes a node's only output; null when there are several or it leaves the graph. */
export function onlyTaker(node: GraphNode, { takers }: Wires, outputs: ReadonlySet<string>): GraphNode | null {
  const [output = ''] = node.outputs
  const all = takers.get(output) ?? []
  return all.length === 1 && !outputs.has(output) ? (all[0] ?? null) : null
}

/** The number that a node adds or multiplies by; null when it has none or more than one. */
export function scalarAmong(node: GraphNode, { constants }: OnnxGraph): number | null {
  const found = node.inputs.flatMap((input) => constants.get(input) ?? []).find(({ values }) => values.length === 1)
  return found?.values[0] ?? null
}
