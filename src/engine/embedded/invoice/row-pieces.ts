import type { Piece } from '../fields/spaced-text.ts'

/** The print of a row's cells by their columns. */
export type RowPieces = ReadonlyMap<string, readonly Piece[]>
