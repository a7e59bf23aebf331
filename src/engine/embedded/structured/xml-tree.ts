import { XMLParser } from 'fast-xml-parser'

/** An element: its children by local name (each a list), its attributes under `@name`, its own text under `#text`. */
export type XmlElement = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  parseAttributeValue: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
})

/** An invoice of three thousand lines has 3 MB, and is parsed in a second; what is longer would only hold memory. */
export const longestXmlBytes = 8 * 1024 * 1024

/**
 * The tree of an XML text, without prefixes of namespaces; null for what is no XML. Texts that declare entities of
 * their own are refused: no invoice format has any, and they can be made to grow without end.
 */
export function xmlTree(bytes: Uint8Array): XmlElement | null {
  if (bytes.length > longestXmlBytes) return null
  const text = textOfXml(bytes)
  if (!/^\s*</.test(text) || /<!DOCTYPE|<!ENTITY/i.test(text)) return null
  try {
    const tree: unknown = parser.parse(text)
    return isElement(tree) ? tree : null
  } catch {
    return null
  }
}

/** UTF-8 unless its byte order mark or its declaration says otherwise. */
function textOfXml(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120))
  const declared = /encoding=["']([\w-]+)["']/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(marked ?? declared).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every element that the path leads to, `Party/PartyName`; a step may name alternatives, `Name|Title`. */
export function elementsAt(from: XmlElement, path: string): XmlElement[] {
  return path.split('/').reduce<XmlElement[]>((elements, step) => elements.flatMap((element) => childrenOf(element, step)), [from])
}

function childrenOf(element: XmlElement, step: string): XmlElement[] {
  return step.split('|').flatMap((name) => {
    const children = Object.hasOwn(element, name) ? element[name] : []
    const listed: readonly unknown[] = Array.isArray(children) ? children : [children]
    return listed.map((child) => (isElement(child) ? child : { '#text': child }))
  })
}

/** The text of an element, without its children's and without the space around it. */
export function textOf(element: XmlElement | undefined): string {
  return wholeTextOf(element).trim()
}

export function wholeTextOf(element: XmlElement | undefined): string {
  const text = element?.['#text']
  return typeof text === 'string' ? text : ''
}

/** The first text that is not empty at one of the paths, in their order; '' where there is none. */
export function textAt(from: XmlElement, ...paths: readonly string[]): string {
  for (const path of paths) {
    const found = elementsAt(from, path)
      .map(textOf)
      .find((text) => text !== '')
    if (found !== undefined) return found
  }
  return ''
}

export function attributeOf(element: XmlElement | undefined, name: string): string {
  const value = element?.[`@${name}`]
  return typeof value === 'string' ? value.trim() : ''
}
