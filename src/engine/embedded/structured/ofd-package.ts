import { unzipSync } from 'fflate'
import { AppError } from '#domain/app-error.ts'
import { type XmlElement, elementsAt, textAt, xmlTree } from './xml-tree.ts'

/** An invoice of five pages has 300 kB unpacked; a package that grows beyond this is made to hurt. */
export const mostUnpackedBytes = 64 * 1024 * 1024

/** Files of an invoice's package: dozens. */
const mostEntries = 2000

/** An OFD file (GB/T 33190-2016): a zip of XML files and resources that name one another by paths. */
export interface OfdPackage {
  /** The bytes of an entry; null where there is none. */
  entry: (path: string) => Uint8Array | null
  /** The tree of an XML entry; null where there is none. */
  xml: (path: string) => XmlElement | null
  names: readonly string[]
  /** `OFD/DocBody` of its first document. */
  body: XmlElement
  /** The document's own description and the folder that its paths start from. */
  document: XmlElement
  folder: string
}

/** Null for what is no OFD package. Throws `file.too-heavy` for one that is made to grow without end. */
export function openOfd(bytes: Uint8Array): OfdPackage | null {
  const entries = unpacked(bytes)
  if (entries === null) return null
  const byPath = new Map(Object.entries(entries).map(([name, data]) => [tidyPath(name), data]))
  const entry = (path: string): Uint8Array | null => byPath.get(tidyPath(path)) ?? null
  const xml = (path: string): XmlElement | null => {
    const data = entry(path)
    return data === null ? null : xmlTree(data)
  }
  const [body] = elementsAt(xml('OFD.xml') ?? {}, 'OFD/DocBody')
  if (body === undefined) return null
  const root = tidyPath(textAt(body, 'DocRoot'))
  const [document] = elementsAt(xml(root) ?? {}, 'Document')
  if (document === undefined) return null
  return { entry, xml, names: [...byPath.keys()], body, document, folder: root.slice(0, root.lastIndexOf('/') + 1) }
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let [total, count, isOfd] = [0, 0, false]
  const isTooLarge = (): boolean => total > mostUnpackedBytes || count > mostEntries
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        count += 1
        isOfd ||= tidyPath(name) === 'OFD.xml'
        return !isTooLarge()
      },
    })
    if (!isTooLarge()) return entries
  } catch {
    return null
  }
  if (isOfd) throw new AppError('file.too-heavy')
  return null
}

function tidyPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
    .replace(/\/{2,}/g, '/')
}

/** A path as a file in `folder` names it: from the package's root when it starts with a stroke. */
export function resolvePath(folder: string, path: string): string {
  return path.startsWith('/') ? path : `${folder}${path}`
}
