import { z } from 'zod'

/**
 * A backup is one file: a first line with its form, then frames, each a line of JSON and as many bytes as that says.
 * The last frame holds the SHA-256 of everything before it.
 */
export const firstLine = 'countercheck-backup 1\n'

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
