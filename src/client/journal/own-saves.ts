import type { RecordEntry } from '#domain/record.ts'
import type { StoredSend } from './draft.ts'

/** What this page itself saved of a record, one save after another: what we changed ourselves is nobody else's change. */
export interface OwnSaves {
  note(send: StoredSend, record: RecordEntry): void
  /** The version that an edit stands on: only our own saves lie between it and `baseVersion`. */
  standsOn(recordId: string, baseVersion: number): number
  /** Whether that value of the field is the one that we saved last. */
  isOurs(recordId: string, field: string, value: string | null): boolean
}

interface Chain {
  /** Versions from the first save's base to the last save's result, with no save of anybody else between. */
  from: number
  to: number
  /** As the server held them after our save. */
  values: ReadonlyMap<string, string | null>
}

export function ownSaves(): OwnSaves {
  const chains = new Map<string, Chain>()
  return {
    note(send, record) {
      const known = chains.get(send.recordId)
      const saved = send.edits.map(({ field }) => [field, record.fields.find(({ key }) => key === field)?.value ?? null] as const)
      const isNext = record.version === send.version + 1
      const from = isNext ? (known?.to === send.version ? known.from : send.version) : record.version
      chains.set(send.recordId, { from, to: record.version, values: new Map([...(known?.values ?? []), ...saved]) })
    },
    standsOn(recordId, baseVersion) {
      const chain = chains.get(recordId)
      return chain !== undefined && baseVersion >= chain.from && baseVersion < chain.to ? chain.to : baseVersion
    },
    isOurs(recordId, field, value) {
      const values = chains.get(recordId)?.values
      return values?.has(field) === true && values.get(field) === value
    },
  }
}
