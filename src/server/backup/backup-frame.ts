import { z } from 'zod'

/**
 * A backup is one file: a first line with its form, a second with its lock, then chunks, each its length in 4 bytes and
 * so many sealed bytes. Opened and put together the chunks are frames, each a line of JSON and as many bytes as that
 * says. The last frame holds the SHA-256 of all frames before it.
 */
export const firstLine = 'countercheck-backup 2\n'
/** Earlier versions wrote the frames in clear, right after this line, which counted for their checksum. */
export const clearFirstLine = 'countercheck-backup 1\n'

/** How much is sealed at once. */
export const chunkBytes = 1_048_576
export const chunkLengthBytes = 4

/** What a chunk is sealed for, so that none can be moved, left out or put behind the last. */
export function placeOfChunk(index: number, isLast: boolean): string {
  return `chunk ${index}${isLast ? ', the last' : ''}`
}

export const frameHeaderSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    bytes: z.literal(0),
    version: z.string(),
    createdAt: z.string(),
    /** Steps that the database had taken: its form. */
    steps: z.array(z.string()),
    /** False: pictures are not in here (a copy made before the database is changed). */
    withBlobs: z.boolean(),
  }),
  /** Rows of a table, one line of JSON each. */
  z.object({ kind: z.literal('rows'), bytes: z.number().int().min(0), table: z.string().regex(/^[a-z_]+$/) }),
  z.object({ kind: z.literal('blob'), bytes: z.number().int().min(0), name: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ kind: z.literal('client'), bytes: z.number().int().min(0) }),
  z.object({ kind: z.literal('end'), bytes: z.literal(0), sha256: z.string() }),
])
export type FrameHeader = z.infer<typeof frameHeaderSchema>
export type StartHeader = Extract<FrameHeader, { kind: 'start' }>

export interface Frame {
  header: FrameHeader
  body: Buffer
}
