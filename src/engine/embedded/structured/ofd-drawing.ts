import type { DrawnPicture, DrawnShape } from '../drawn/drawn-page.ts'
import { type OfdBox, ofdBox, ofdMatrix, toNumber } from './ofd-lengths.ts'
import { colourOf, lookOf, type LookOfLayer, type OfdResources } from './ofd-resources.ts'
import { pixelsPerMillimetre } from './placed-text.ts'
import { attributeOf, elementsAt, wholeTextOf, type XmlElement } from './xml-tree.ts'

interface Around extends LookOfLayer {
  pictures: OfdResources['pictures']
}

const deepestBlock = 8

/** The layer itself and the blocks in it: whatever holds objects. */
function holders(layer: XmlElement, depth = 0): XmlElement[] {
  if (depth >= deepestBlock) return [layer]
  return [layer, ...elementsAt(layer, 'PageBlock').flatMap((block) => holders(block, depth + 1))]
}

/** The pictures of a page's layers, in pixels of the page. */
export function ofdPictures(layers: readonly XmlElement[], { pictures }: OfdResources): DrawnPicture[] {
  return layers
    .flatMap((layer) => holders(layer))
    .flatMap((holder) =>
      elementsAt(holder, 'ImageObject').flatMap((object) => {
        const box = ofdBox(attributeOf(object, 'Boundary'))
        const picture = pictures.get(attributeOf(object, 'ResourceID'))
        return box === null || picture === undefined ? [] : [{ ...picture, ...inPixels(box) }]
      }),
    )
}

function inPixels({ x, y, width, height }: OfdBox): OfdBox {
  const [left, top, right, down] = [x, y, width, height].map((length) => length * pixelsPerMillimetre)
  return { x: left ?? 0, y: top ?? 0, width: right ?? 0, height: down ?? 0 }
}

/** The lines and areas of a page's layers, in pixels of the page. */
export function ofdShapes(layers: readonly XmlElement[], { pictures, looks }: OfdResources): DrawnShape[] {
  return layers.flatMap((layer) => {
    const around = { pictures, looks, look: attributeOf(layer, 'DrawParam') }
    return holders(layer).flatMap((holder) => elementsAt(holder, 'PathObject').flatMap((object) => shapeOf(object, around)))
  })
}

/** In millimetres, as the standard has it. */
const usualLineWidth = 0.353

function shapeOf(object: XmlElement, around: Around): DrawnShape[] {
  const box = ofdBox(attributeOf(object, 'Boundary'))
  const [data] = elementsAt(object, 'AbbreviatedData')
  if (box === null || data === undefined) return []
  const isStroked = attributeOf(object, 'Stroke') !== 'false'
  const isFilled = attributeOf(object, 'Fill') === 'true' && !isStroked
  const width = toNumber(attributeOf(object, 'LineWidth') || attributeOf(lookOf(around), 'LineWidth')) || usualLineWidth
  return [
    {
      path: pathOf(wholeTextOf(data), box, ofdMatrix(attributeOf(object, 'CTM')) ?? [1, 0, 0, 1, 0, 0]),
      stroke: isStroked ? colourOf(object, 'StrokeColor', around) : null,
      fill: isFilled ? colourOf(object, 'FillColor', around) : null,
      strokeWidth: width * pixelsPerMillimetre,
    },
  ]
}

/** Commands of a path in OFD and in SVG, and how many numbers each takes. */
const commands: Readonly<Record<string, readonly [string, number]>> = {
  S: ['M', 2],
  M: ['M', 2],
  L: ['L', 2],
  Q: ['Q', 4],
  B: ['C', 6],
  A: ['A', 7],
  C: ['Z', 0],
}

/** `M 0 0 L 10 0` of a box as SVG path data in pixels of the page. */
function pathOf(data: string, box: OfdBox, [a, b, c, d, e, f]: readonly [number, number, number, number, number, number]): string {
  const parts = data.trim().split(/\s+/)
  const toPage = (x: number, y: number): string =>
    `${(box.x + a * x + c * y + e) * pixelsPerMillimetre} ${(box.y + b * x + d * y + f) * pixelsPerMillimetre}`
  const written: string[] = []
  for (let index = 0; index < parts.length;) {
    const [command, count] = commands[parts[index] ?? ''] ?? [null, 0]
    const numbers = parts.slice(index + 1, index + 1 + count).map(toNumber)
    index += 1 + count
    if (command === null) continue
    const [first = 0, second = 0, ...rest] = numbers
    // Of an arc the radii, its turn and two flags stand before the point.
    const arc = [first, second].map((radius) => radius * pixelsPerMillimetre).concat(rest.slice(0, 3))
    const points = command === 'A' ? [...arc, toPage(rest[3] ?? 0, rest[4] ?? 0)] : pairs(numbers).map(([x, y]) => toPage(x, y))
    written.push([command, ...points].join(' '))
  }
  return written.join(' ')
}

function pairs(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0])
}
