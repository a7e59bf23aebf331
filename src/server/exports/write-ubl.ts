import { XMLBuilder } from 'fast-xml-parser'
import { zipSync } from 'fflate'
import type { ExportableRecord } from '#domain/export/exportable-record.ts'
import { ublTree } from '#domain/export/ubl/ubl-tree.ts'
import { ublValues } from '#domain/export/ubl/ubl-values.ts'
import { safeFileName } from '../pages/safe-file-name.ts'
import type { ExportSource } from './exports-repository.ts'

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })

/** Signs that XML has no way to write. */
const unwritable = /(?![\t\n\r])[\p{Control}\u{FFFE}\u{FFFF}]/gu

type Leaving = readonly ExportableRecord<ExportSource>[]

/** One invoice as its XML file, several as a ZIP of them, each named by its number. */
export function writeUbl(leaving: Leaving): Uint8Array {
  const files = leaving.map(({ fields }) => {
    const invoice = ublValues(fields)
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(ublTree(invoice))}`
    return { name: invoice.of('invoiceNumber'), bytes: Buffer.from(xml.replaceAll(unwritable, ''), 'utf8') }
  })
  const [first, ...others] = files
  return first !== undefined && others.length === 0 ? first.bytes : zipSync(named(files))
}

/** Two sellers may give the same number. */
function named(files: readonly { name: string; bytes: Uint8Array }[]): Record<string, Uint8Array> {
  const entries: Record<string, Uint8Array> = {}
  for (const { name, bytes } of files) {
    const bare = safeFileName(name.replaceAll(/[\\/]/g, '-'), 'invoice')
    const taken = (place: number): boolean => Object.hasOwn(entries, nameAt(bare, place))
    let place = 1
    while (taken(place)) place += 1
    entries[nameAt(bare, place)] = bytes
  }
  return entries
}

function nameAt(bare: string, place: number): string {
  return place === 1 ? `${bare}.xml` : `${bare}-${place}.xml`
}
