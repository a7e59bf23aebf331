import type { Bounds } from '#domain/geometry.ts'
import type { SpecimenPerson } from './specimen-person.ts'

export const specimenKinds = ['passport', 'td1-front', 'td1-back', 'td2', 'mrv-a', 'mrv-b', 'fra-id'] as const
export type SpecimenKind = (typeof specimenKinds)[number]

/** A printed value under its label. `x` and `y` are the label's baseline; the value stands below. */
export interface Entry {
  /** Key of the truth. */
  field: string
  label: string
  text: string
  x: number
  y: number
  /** Room to the right; a longer value is set smaller. */
  width: number
}

/** One side of a document. All lengths in tenths of a millimetre, origin at its top left. */
export interface Layout {
  width: number
  height: number
  title: string
  subtitle: string
  portrait: Bounds | null
  entries: readonly Entry[]
  /** Height of a label and of a value. */
  letterHeight: { label: number; value: number }
  /** Baselines of the machine-readable lines; empty where the side has none. */
  mrzBaselines: readonly number[]
}

/** Values as they are printed, by field. */
export type PrintedValues = Readonly<Record<string, string>>

export type MakeLayout = (printed: PrintedValues, person: SpecimenPerson) => Layout
