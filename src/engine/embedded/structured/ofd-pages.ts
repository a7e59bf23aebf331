import { attributeOf, elementsAt, textAt, textOf, type XmlElement } from './xml-tree.ts'
import { type OfdPackage, resolvePath } from './ofd-package.ts'

/** A run of text on a page; lengths in millimetres from the page's top left. */
export interface OfdText {
  id: string
  text: string
  /** Where its first character's baseline starts, and where each of its characters does. */
  x: number
  y: number
  starts: readonly number[]
  /** Height of its letters. */
  size: number
  /** The object's own box. */
  boundary: OfdBox
}

export interface OfdBox {
  x: number
  y: number
  width: number
  height: number
}

export interface OfdPage {
  width: number
  height: number
  texts: readonly OfdText[]
  /** The layers to draw, the template's first: each an element with the page's objects. */
  layers: readonly XmlElement[]
}

const a4: OfdBox = { x: 0, y: 0, width: 210, height: 297 }

/** The pages of the package's document, each over its template. */
export function ofdPages(ofd: OfdPackage): OfdPage[] {
  const templates = new Map(
    elementsAt(ofd.document, 'CommonData/TemplatePage').map((each) => [attributeOf(each, 'ID'), attributeOf(each, 'BaseLoc')]),
  )
  const common = boxOf(textAt(ofd.document, 'CommonData/PageArea/PhysicalBox'))
  return elementsAt(ofd.document, 'Pages/Page').flatMap((place) => {
    const page = pageAt(ofd, attributeOf(place, 'BaseLoc'))
    if (page === null) return []
    const under = elementsAt(page, 'Template')
      .map((each) => pageAt(ofd, templates.get(attributeOf(each, 'TemplateID')) ?? ''))
      .filter((each) => each !== null)
    const layers = [...under, page].flatMap((each) => elementsAt(each, 'Content/Layer'))
    const area = [page, ...under].map((each) => boxOf(textAt(each, 'Area/PhysicalBox'))).find((box) => box !== null) ?? common ?? a4
    return [{ width: area.width, height: area.height, layers, texts: layers.flatMap((layer) => textsOf(layer)) }]
  })
}

function pageAt(ofd: OfdPackage, path: string): XmlElement | null {
  const [page] = path === '' ? [] : elementsAt(ofd.xml(resolvePath(ofd.folder, path)) ?? {}, 'Page')
  return page ?? null
}

function boxOf(text: string): OfdBox | null {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = text.split(/\s+/).map(Number)
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? { x, y, width, height } : null
}

/** Blocks hold objects as layers do; an invoice's nest one deep or not at all. */
const deepestBlock = 8

function textsOf(layer: XmlElement, depth = 0): OfdText[] {
  const own = elementsAt(layer, 'TextObject').flatMap(textOfObject)
  const inner = depth < deepestBlock ? elementsAt(layer, 'PageBlock').flatMap((block) => textsOf(block, depth + 1)) : []
  return [...own, ...inner]
}

function textOfObject(object: XmlElement): OfdText[] {
  const boundary = boxOf(attributeOf(object, 'Boundary'))
  const size = Number(attributeOf(object, 'Size'))
  if (boundary === null || !(size > 0)) return []
  return elementsAt(object, 'TextCode').flatMap((code) => {
    const text = textOf(code)
    if (text === '') return []
    const x = boundary.x + (Number(attributeOf(code, 'X')) || 0)
    const y = boundary.y + (Number(attributeOf(code, 'Y')) || 0)
    const steps = stepsOf(attributeOf(code, 'DeltaX'))
    const starts = [...text].reduce<number[]>(
      (all, _, index) => [...all, index === 0 ? x : (all[index - 1] ?? x) + (steps[index - 1] ?? size)],
      [],
    )
    return [{ id: attributeOf(object, 'ID'), text, x, y, starts, size, boundary }]
  })
}

/** Longest run of one step, so that a made-up count holds no memory. */
const longestRun = 10_000

/** `g 3 1.5 3.1`: three times 1.5, then 3.1. */
function stepsOf(text: string): number[] {
  const parts = text.split(/\s+/).filter((part) => part !== '')
  const steps: number[] = []
  for (let index = 0; index < parts.length; index += 1) {
    if (parts[index] !== 'g') {
      steps.push(Number(parts[index]) || 0)
      continue
    }
    const count = Math.min(longestRun, Math.max(0, Math.trunc(Number(parts[index + 1]) || 0)))
    steps.push(...Array.from({ length: count }, () => Number(parts[index + 2]) || 0))
    index += 2
  }
  return steps
}
