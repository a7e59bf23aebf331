import type { Print, Shape } from '../card.ts'

/** One cell of a form: its label in the left part of it, and what the document says in the rest. */
export interface RuledCell {
  label: string
  /** Width of the part for the label; the whole cell where nothing is said. */
  labelWidth: number
  text?: string
  /** Width of the part for what is said. */
  width?: number
}

export interface RuledRow {
  height: number
  cells: readonly RuledCell[]
}

export interface RuledPlace {
  left: number
  top: number
  colour: string
}

/** Forms of rows that are parted into cells, all ruled: prints with the inks `label` and `value`, lines of either parted by `\n`. */
export function ruledRows(rows: readonly RuledRow[], { left, top, colour }: RuledPlace): { shapes: Shape[]; print: Print[] } {
  const shapes: Shape[] = []
  const print: Print[] = []
  let y = top
  for (const { height, cells } of rows) {
    let x = left
    const put = (text: string, width: number, ink: 'label' | 'value'): void => {
      // Two lines stand about the middle of the row, as one does.
      const first = y + height / 2 + 11 - (text.split('\n').length - 1) * 19
      print.push([text, x + 10, first, ink, width - 16])
      shapes.push(['frame', x, y, width, height, colour])
      x += width
    }
    for (const { label, labelWidth, text, width } of cells) {
      put(label, labelWidth, 'label')
      if (text !== undefined && width !== undefined) put(text, width, 'value')
    }
    y += height
  }
  return { shapes, print }
}
