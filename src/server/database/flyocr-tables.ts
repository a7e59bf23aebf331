import type { Generated, Insertable, Selectable } from 'kysely'
import type { FlyocrService } from '#domain/flyocr-client.ts'

/** A program made for FlyOCR. Its secret is a sealed setting; the first one's stands outside. */
export interface FlyocrClientTable {
  id: string
  name: string
  key: string
  is_first: Generated<boolean>
  /** Null: all of them. */
  services: FlyocrService[] | null
  per_minute: number
  /** When the minute began in which its calls are counted. */
  minute_began_at: Generated<Date | null>
  calls_in_minute: Generated<number>
  used_at: Generated<Date | null>
  ended_at: Generated<Date | null>
  created_at: Date
}
export type FlyocrClientRow = Selectable<FlyocrClientTable>

/** One call of such a program: nothing of what it sent or was told. */
export interface FlyocrCallTable {
  id: Generated<number>
  client_id: string
  at: Date
  path: string
  type_id: string
  status: number
  ms: number
  /** Of the request. */
  bytes: number
}
export type NewFlyocrCallRow = Insertable<FlyocrCallTable>
