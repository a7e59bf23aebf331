import { ofdBox, ofdMatrix, toNumber } from './ofd-lengths.ts'
import { colourOf, lookOf, type LookOfLayer, type OfdResources } from './ofd-resources.ts'
import { attributeOf, elementsAt, wholeTextOf, type XmlElement } from './xml-tree.ts'

/** Lines and pictures of a page's layers, as the inside of an SVG whose unit is the millimetre. */
export function ofdDrawing(layers: readonly XmlElement[], resources: OfdResources): string {
  return layers.map((layer) => drawObjects(layer, { ...resources, look: attributeOf(layer, 'DrawParam') }, 0)).join('')
}

interface Around extends LookOfLayer {
  pictures: OfdResources['pictures']
}

const deepestBlock = 8

function drawObjects(parent: XmlElement, around: Around, depth: number): string {
  return [
    ...elementsAt(parent, 'ImageObject').map((object) => drawImage(object, around)),
    ...elementsAt(parent, 'PathObject').map((object) => drawPath(object, around)),
    ...(depth < deepestBlock ? elementsAt(parent, 'PageBlock').map((block) => drawObjects(block, around, depth + 1)) : []),
  ].join('')
}

function drawImage(object: XmlElement, { pictures }: Around): string {
  const box = ofdBox(attributeOf(object, 'Boundary'))
  const uri = pictures.get(attributeOf(object, 'ResourceID'))
  if (box === null || uri === undefined) return ''
  return `<image x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none" href="${uri}"/>`
}

/** In millimetres, as the standard has it. */
const usualLineWidth = 0.353

/** Commands of a path in OFD and in SVG. */
const commands: Readonly<Record<string, string>> = { S: 'M', M: 'M', L: 'L', Q: 'Q', B: 'C', A: 'A', C: 'Z' }

function drawPath(object: XmlElement, around: Around): string {
  const box = ofdBox(attributeOf(object, 'Boundary'))
  const [data] = elementsAt(object, 'AbbreviatedData')
  if (box === null || data === undefined) return ''
  const path = wholeTextOf(data)
    .trim()
    .split(/\s+/)
    .map((part) => commands[part] ?? toNumber(part))
    .join(' ')
  const matrix = ofdMatrix(attributeOf(object, 'CTM'))
  const isFilled = attributeOf(object, 'Fill') === 'true'
  const isStroked = attributeOf(object, 'Stroke') !== 'false'
  const width = toNumber(attributeOf(object, 'LineWidth') || attributeOf(lookOf(around), 'LineWidth')) || usualLineWidth
  const stroke = isStroked ? `stroke="${colourOf(object, 'StrokeColor', around)}" stroke-width="${width}"` : ''
  const fill = isFilled && !isStroked ? colourOf(object, 'FillColor', around) : 'none'
  return `<path transform="translate(${box.x} ${box.y})${matrix === null ? '' : ` matrix(${matrix.join(' ')})`}" d="${path}" fill="${fill}" ${stroke}/>`
}
