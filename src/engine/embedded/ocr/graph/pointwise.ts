import { type GraphNode, integersOf, type OnnxGraph } from './onnx-graph.ts'

/** Whether a node is a convolution that sees one pixel at a time, all channels of it. */
export function isPointwise(node: GraphNode, { constants }: OnnxGraph): boolean {
  if (node.type !== 'Conv') return false
  const [, , height, width] = constants.get(node.inputs[1] ?? '')?.dims ?? []
  const isPlain = [...integersOf(node, 'strides'), ...integersOf(node, 'group')].every((value) => value === 1)
  return height === 1 && width === 1 && isPlain && integersOf(node, 'pads').every((pad) => pad === 0)
}
