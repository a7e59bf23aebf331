import { z } from 'zod'
import { AppError } from '#domain/app-error.ts'

/** Where a page of the list ended: the values that it is sorted by, of its last record. */
const positionSchema = z.object({
  sort: z.string(),
  doubts: z.number().int(),
  time: z.iso.datetime(),
  id: z.uuid(),
})
export type ListPosition = z.infer<typeof positionSchema>

export function cursorOf(position: ListPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** Throws `request.invalid` for a cursor that is not ours or belongs to another order. */
export function positionOf(cursor: string, sort: string): ListPosition {
  const position = positionSchema.safeParse(parsed(cursor))
  if (!position.success || position.data.sort !== sort) throw new AppError('request.invalid')
  return position.data
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
