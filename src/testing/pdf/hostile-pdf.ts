import { deflateSync } from 'node:zlib'
import { fileOfObjects } from './written-pdf.ts'

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

interface OnePage {
  content: string
  /** Entries of its resources. */
  resources?: string
  mediaBox?: string
  /** Objects from number 5 on. */
  further?: readonly string[]
}

function onePage({ content, resources = `/Font<</F1 ${font}>>`, mediaBox = '0 0 595 842', further = [] }: OnePage): Buffer<ArrayBuffer> {
  return fileOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox}]/Contents 4 0 R/Resources<<${resources}>>>>`,
    deflated(content),
    ...further,
  ])
}

/** A stream that unpacks to `text`; a long one that repeats itself is small in the file. */
function deflated(text: string, entries = ''): string {
  const packed = deflateSync(text, { level: 9 }).toString('latin1')
  return `<</Filter/FlateDecode/Length ${packed.length}${entries}>>\nstream\n${packed}\nendstream`
}

/** Operators of so many long lines. */
export function strokes(count: number): string {
  return '0 0 m 500 800 l 300 2 l 20 700 l S\n'.repeat(count)
}

/** Files that are small, and made so that to open, read or draw them takes for ever, or all memory. Each is whole and by the rules. */
export const hostilePdf = {
  /** Nodes of the tree of pages in each other. */
  deepPageTree: (depth: number) =>
    fileOfObjects([
      '<</Type/Catalog/Pages 2 0 R>>',
      ...Array.from({ length: depth }, (_, index) => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1/Parent ${Math.max(2, index + 1)} 0 R>>`),
      `<</Type/Page/Parent ${depth + 1} 0 R/MediaBox[0 0 595 842]>>`,
    ]),
  /** A tree of pages that holds itself. */
  cyclicPageTree: () =>
    fileOfObjects([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 5>>',
      '<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 5>>',
    ]),
  /** So many long lines drawn, each of which takes a millisecond or more. */
  manyStrokes: (count: number) => onePage({ content: strokes(count) }),
  /** Forms that each show the next `width` times: as many as `width` to the power of `depth`. */
  formsInForms: ({ width, depth }: { width: number; depth: number }) =>
    onePage({
      content: '/X0 Do',
      resources: '/XObject<</X0 5 0 R>>',
      further: Array.from({ length: depth }, (_, index) => {
        const isLast = index === depth - 1
        const entries = `/Type/XObject/Subtype/Form/BBox[0 0 595 842]${isLast ? '' : `/Resources<</XObject<</X 0 0 R/X${index + 1} ${index + 6} 0 R>>>>`}`
        return deflated(isLast ? '0 0 m 9 9 l S' : `/X${index + 1} Do\n`.repeat(width), entries)
      }),
    }),
  /** A picture of so many pixels on each side, all of them black. */
  hugePicture: (side: number) =>
    onePage({
      content: 'q 595 0 0 842 0 0 cm /I Do Q',
      resources: '/XObject<</I 5 0 R>>',
      further: [
        deflated('\0'.repeat(1000), `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceRGB/BitsPerComponent 8`),
      ],
    }),
  /** A page without end. */
  hugePage: (mediaBox: string) => onePage({ content: '0 0 100 100 re f', mediaBox }),
  /** So many letters, `step` points from one to the next; each by itself where they stand far apart. */
  manyLetters: (count: number, step: number) =>
    onePage({
      content: Array.from(
        { length: count },
        (_, index) => `BT /F1 4 Tf ${(index * step).toFixed(3)} 700 Td (${'abcdefgh'[index % 8]}) Tj ET\n`,
      ).join(''),
      mediaBox: `0 0 ${Math.max(595, Math.ceil(count * step))} 842`,
    }),
}
