import type { Point } from '#domain/geometry.ts'
import { attributeOf, elementsAt, textAt, wholeTextOf, type XmlElement } from './xml-tree.ts'
import { type OfdBox, ofdBox, ofdMatrix, ofdSteps, toNumber } from './ofd-lengths.ts'
import { type OfdPackage, resolvePath } from './ofd-package.ts'
import type { DrawnPicture, DrawnShape } from '../drawn/drawn-page.ts'
import { ofdPictures, ofdShapes } from './ofd-drawing.ts'
import type { PlacedText } from './placed-text.ts'
import { colourOf, type LookOfLayer, ofdResources } from './ofd-resources.ts'

/** A text with the number by which tags refer to it. */
interface OfdText extends PlacedText {
  id: string
}

/** Lengths in millimetres. */
export interface OfdPage {
  width: number
  height: number
  texts: readonly OfdText[]
  /** In pixels of the page as it is drawn. */
  pictures: readonly DrawnPicture[]
  shapes: readonly DrawnShape[]
}

const a4: OfdBox = { x: 0, y: 0, width: 210, height: 297 }

/** The pages of the package's document, each over its template. */
export function ofdPages(ofd: OfdPackage): OfdPage[] {
  const resources = ofdResources(ofd)
  const { looks } = resources
  const templates = new Map(
    elementsAt(ofd.document, 'CommonData/TemplatePage').map((each) => [attributeOf(each, 'ID'), attributeOf(each, 'BaseLoc')]),
  )
  const common = ofdBox(textAt(ofd.document, 'CommonData/PageArea/PhysicalBox'))
  return elementsAt(ofd.document, 'Pages/Page').flatMap((place) => {
    const page = pageAt(ofd, attributeOf(place, 'BaseLoc'))
    if (page === null) return []
    const under = elementsAt(page, 'Template')
      .map((each) => pageAt(ofd, templates.get(attributeOf(each, 'TemplateID')) ?? ''))
      .filter((each) => each !== null)
    const layers = [...under, page].flatMap((each) => elementsAt(each, 'Content/Layer'))
    const texts = layers.flatMap((layer) => textsOf(layer, { looks, look: attributeOf(layer, 'DrawParam') }))
    const area = [page, ...under].map((each) => ofdBox(textAt(each, 'Area/PhysicalBox'))).find((box) => box !== null) ?? common ?? a4
    return [
      { width: area.width, height: area.height, texts, pictures: ofdPictures(layers, resources), shapes: ofdShapes(layers, resources) },
    ]
  })
}

function pageAt(ofd: OfdPackage, path: string): XmlElement | null {
  const [page] = path === '' ? [] : elementsAt(ofd.xml(resolvePath(ofd.folder, path)) ?? {}, 'Page')
  return page ?? null
}

/** Blocks hold objects as layers do; an invoice's nest one deep or not at all. */
const deepestBlock = 8

function textsOf(layer: XmlElement, around: LookOfLayer, depth = 0): OfdText[] {
  const own = elementsAt(layer, 'TextObject').flatMap((object) => textOfObject(object, around))
  const inner = depth < deepestBlock ? elementsAt(layer, 'PageBlock').flatMap((block) => textsOf(block, around, depth + 1)) : []
  return [...own, ...inner]
}

function textOfObject(object: XmlElement, around: LookOfLayer): OfdText[] {
  const box = ofdBox(attributeOf(object, 'Boundary'))
  const size = toNumber(attributeOf(object, 'Size'))
  if (box === null || size <= 0) return []
  const [a, b, c, d, e, f] = ofdMatrix(attributeOf(object, 'CTM')) ?? [1, 0, 0, 1, 0, 0]
  const onPage = ({ x, y }: Point): Point => ({ x: box.x + a * x + c * y + e, y: box.y + b * x + d * y + f })
  return elementsAt(object, 'TextCode').flatMap((code) => {
    const text = wholeTextOf(code)
    if (text.trim() === '') return []
    const places = placesOf([...text].length, code).map(onPage)
    const colour = colourOf(object, 'FillColor', around)
    return [{ id: attributeOf(object, 'ID'), text, places, size: size * Math.hypot(a, b), angle: Math.atan2(b, a), colour }]
  })
}

/** In the object's own box. */
function placesOf(count: number, code: XmlElement): Point[] {
  const [right, down] = [ofdSteps(attributeOf(code, 'DeltaX'), count), ofdSteps(attributeOf(code, 'DeltaY'), count)]
  const places = [{ x: toNumber(attributeOf(code, 'X')), y: toNumber(attributeOf(code, 'Y')) }]
  for (let index = 0; index < count - 1; index += 1) {
    const { x, y } = places[index] ?? { x: 0, y: 0 }
    // Steps that are left out are as the last.
    places.push({ x: x + (right[index] ?? right.at(-1) ?? 0), y: y + (down[index] ?? down.at(-1) ?? 0) })
  }
  return places
}
