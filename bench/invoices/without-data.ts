import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { PDFDocument, PDFName } from 'pdf-lib'
import { isPdf } from '#engine/embedded/pdf/is-pdf.ts'

/** Of an OFD package, what names its texts and says them again. */
const dataEntries = /(?:^|\/)(?:Tags|Attachs)\//i
const properties = /<(?:\w+:)?CustomDatas>.*<\/(?:\w+:)?CustomDatas>/s

/** The same pages in a file that says nothing but what they print: no files inside a PDF, no tags, attachments and properties in an OFD. */
export async function withoutData(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isPdf(bytes)) return ofdWithoutData(bytes)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const name of ['Names', 'AF']) document.catalog.delete(PDFName.of(name))
  return document.save()
}

function ofdWithoutData(bytes: Uint8Array): Uint8Array {
  const kept = Object.entries(unzipSync(bytes)).flatMap(([path, data]): [string, Uint8Array][] => {
    if (dataEntries.test(path)) return []
    return [[path, path === 'OFD.xml' ? strToU8(strFromU8(data).replace(properties, '')) : data]]
  })
  return zipSync(Object.fromEntries(kept))
}
