/** One page of a PDF that is written by hand, so that it can be what no library would make. */
export interface WrittenPage {
  /** Operators of the page's content, e.g. of `textAt`. */
  content: string
  /** Width and height in points; A4 when left out. */
  size?: readonly [number, number]
  /** Further entries of the page, e.g. `/Rotate 90`. */
  entries?: string
  /** Font dictionaries by the names under which the content calls them; Helvetica as F1 when left out. */
  fonts?: Readonly<Record<string, string>>
}

const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** A PDF of such pages. `trailer`: further entries of the trailer. */
export function writtenPdf(pages: readonly WrittenPage[], trailer = ''): Buffer<ArrayBuffer> {
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ')
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`]
  pages.forEach(({ content, size = [595, 842], entries = '', fonts = { F1: helvetica } }, index) => {
    const named = Object.entries(fonts).map(([name, font]) => `/${name} ${font}`)
    const resources = `/Resources<</Font<<${named.join('')}>>>>`
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Contents ${4 + 2 * index} 0 R${resources}${entries}>>`)
    objects.push(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
  })
  return fileOfObjects(objects, trailer)
}

/** A PDF of such objects, numbered from 1; the first is its catalogue. */
export function fileOfObjects(objects: readonly string[], trailer = ''): Buffer<ArrayBuffer> {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>`
  return Buffer.from(`${file}${table}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')
}

/** Operators that print Latin text; `x` and `y` in points from the page's bottom left. */
export function textAt({ x, y, size = 12, font = 'F1' }: { x: number; y: number; size?: number; font?: string }, text: string): string {
  const escaped = text.replace(/[\\()]/g, (sign) => `\\${sign}`)
  return `BT /${font} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET\n`
}

/** Operators that print character codes, given in hexadecimal. */
export function textOfCodes({ x, y, size = 12, font }: { x: number; y: number; size?: number; font: string }, hex: string): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td <${hex}> Tj ET\n`
}

/** A text as UCS-2 codes in hexadecimal. */
export function hexOf(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')
}

/** A Chinese, Japanese or Korean font that the file only names. `encoding`: a CMap that readers know, `collection`: Adobe's. */
export function cidFont(name: string, encoding: string, collection: 'GB1' | 'Japan1' | 'CNS1' | 'Korea1'): string {
  const descriptor = `<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 700/StemV 93>>`
  const info = `<</Registry(Adobe)/Ordering(${collection})/Supplement 2>>`
  const descendant = `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo${info}/FontDescriptor ${descriptor}/DW 1000>>`
  return `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${encoding}/DescendantFonts[${descendant}]>>`
}
