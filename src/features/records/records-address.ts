import type { RecordFilter } from '#client/wire-types.ts'
import type { RecordStatus } from '#domain/record.ts'
import { statusSign } from './status-sign.ts'

/** What the address of this screen says; all of it can be shared as it is. */
export interface RecordsAddress {
  text: string
  types: readonly string[]
  statuses: readonly string[]
  /** First and last day of capture, ISO. */
  from: string | undefined
  to: string | undefined
  changedSinceExport: boolean
  /** The record that is open at the side. */
  openId: string | undefined
}

const isStatus = (text: string): text is RecordStatus => Object.hasOwn(statusSign, text)

/** Which records the address means. */
export function filterOfAddress({ text, types, statuses, from, to, changedSinceExport }: RecordsAddress): RecordFilter {
  const status = statuses.filter(isStatus)
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(types.length > 0 && { documentType: [...types] }),
    ...(status.length > 0 && { status }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(changedSinceExport && { changedSinceExport: true }),
  }
}

/** Whether anything narrows the list. */
export function isNarrowed(address: RecordsAddress): boolean {
  return Object.keys(filterOfAddress(address)).length > 0
}
