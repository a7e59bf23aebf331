import type { CodeKind, MrzKind } from '#domain/document-type.ts'
import type { MrzValues } from '#domain/mrz/write-mrz.ts'
import type { Bounds } from '#domain/geometry.ts'
import type { Tints } from '../specimens/guilloche.ts'
import type { Fiction } from './fiction.ts'

/**
 * How documents are drawn that have no common standard: each from its own description, as the real card looks. Nothing
 * here knows how documents are read; only the keys of documents and fields are those of the catalogue.
 * All lengths are tenths of a millimetre from the top left, places of print are those of its baseline.
 */
export interface Card {
  /** Key of the document type. */
  documentType: string
  /** What this document says, by field; keys that begin with `$` are printed, but are no field. */
  says: (fiction: Fiction) => Says
  front: Face
  back?: Face
}

/** A value in the field's own form, and as it is printed where that differs; lines are parted by `\n`. */
export type Said = string | { is: string; as: string }
export type Says = Readonly<Record<string, Said>>

/** One side. */
export interface Face {
  width: number
  height: number
  /** Security paper of these colours, or of any; or one plain colour. */
  paper?: Tints | { plain: string }
  shapes?: readonly Shape[]
  portrait?: Bounds
  inks: Readonly<Record<string, Ink>>
  print: readonly Print[]
  zone?: Zone
  codes?: readonly Code[]
}

/** `[text, x, y, ink, room]`. In the text `{field}` is what the document says of it and `{field|other}` also tells the other. A text wider than its room is set narrower. */
export type Print = readonly [text: string, x: number, y: number, ink: string, room?: number]

export type CardFont = 'sans' | 'mono' | 'ocr-b' | 'traditional' | 'japanese' | 'arabic' | 'thai'

export interface Ink {
  /** Height of the letters' body. */
  size: number
  colour?: string
  font?: CardFont
  /** 100 to 900; 400 when left out. */
  weight?: number
  /** Which point of the text is given: its left end when left out. */
  anchor?: 'left' | 'middle' | 'right'
  /** Between letters. */
  spacing?: number
  /** From one line to the next; 1.3 times the size when left out. */
  leading?: number
  /** Put onto the form by a machine: how far all such print may sit off its place, one way for a document. */
  loose?: { x: number; y: number }
  /** Made of dots by the needles of a printer: from one dot to the next. */
  dots?: number
}

export type Shape =
  | readonly ['band', x: number, y: number, width: number, height: number, colour: string]
  | readonly ['frame', x: number, y: number, width: number, height: number, colour: string]
  | readonly ['seal', x: number, y: number, radius: number, colour: string]
  | readonly ['matrix', x: number, y: number, width: number, height: number]
  | readonly ['bars', x: number, y: number, width: number, height: number]
  | readonly ['chip', x: number, y: number]
  | readonly ['line', x: number, y: number, toX: number, toY: number, colour: string]

/** A barcode in its place, and what stands in it: by field what the document says in the fields' own forms. */
export interface Code extends Bounds {
  kind: CodeKind
  text: (said: Readonly<Record<string, string>>) => string
  /** Fields that it says. */
  tells: readonly string[]
}

/** A machine-readable zone: its lines at their baselines, as ICAO has them from the values, or as the document has its own. */
export interface Zone {
  kind?: MrzKind
  left: number
  baselines: readonly number[]
  values?: (said: Readonly<Record<string, string>>) => MrzValues
  lines?: (said: Readonly<Record<string, string>>) => string[]
  /** Fields that the zone says beside its lines. */
  tells: readonly string[]
}

/** ISO/IEC 7810 ID-1: 85.6 x 54 mm. */
export const cardSize = { width: 856, height: 540 } as const
