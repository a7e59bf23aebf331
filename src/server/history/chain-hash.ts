import { createHash } from 'node:crypto'

/** A line of the history as the database's own text, so that nothing passes through JavaScript's numbers and dates. */
export interface ChainedLine {
  id: number
  recordId: string | null
  atMs: string
  who: string
  kind: string
  source: string | null
  /** Both null once the document that they tell of was destroyed. */
  salt: string | null
  data: string | null
  /** Hexadecimal. */
  dataHash: string
  hash: string
}

/** As migration 0009 has it: a part with its length in bytes before it. */
function partOf(part: string | null): string {
  return part === null ? '-:' : `${Buffer.byteLength(part)}:${part}`
}

function hashOf(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(parts.map(partOf).join('')).digest('hex')
}

/** SHA-256, hexadecimal, of what a line tells of its document. */
export function dataHashOf({ salt, data }: Pick<ChainedLine, 'salt' | 'data'>): string {
  return hashOf([salt, data])
}

/** SHA-256, hexadecimal, of a line after the line with the hash `before` (null: the first). */
export function lineHashOf(before: string | null, { id, recordId, atMs, who, kind, source, dataHash }: ChainedLine): string {
  return hashOf([before, String(id), recordId, atMs, who, kind, source, dataHash])
}
