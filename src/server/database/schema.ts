import type { ColumnType, Generated, GeneratedAlways, Insertable, RawBuilder, Selectable } from 'kysely'
import type { RecordSummary } from '#contract/records.contract.ts'
import type { PersonKind } from '#domain/accounts/person-kind.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { Right } from '#domain/accounts/right.ts'
import type { Role } from '#domain/accounts/role.ts'
import type { DocumentSide } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'
import type { PageText } from '#domain/page-text.ts'
import type { PageTransform } from '#domain/page.ts'
import type { Reading, Source } from '#domain/reading.ts'
import type { Field, RecordEntry, RecordStatus, TypeGuess } from '#domain/record.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import type { FlyocrCallTable, FlyocrClientTable } from './flyocr-tables.ts'
import type { OfficeQuestionTable, PasskeyChallengeTable, PasskeyTable } from './ways-in-tables.ts'

/** A jsonb column: read as the value itself, written through `asJson(value)`. */
type Json<Value> = ColumnType<Value, RawBuilder<Value>, RawBuilder<Value>>

/**
 * One document on its way. Times are kept to the millisecond, as JavaScript has them. Where `sealed`, what tells its values
 * is as `sealing/sealed-record` has it: read and write such columns through that.
 */
interface RecordTable {
  id: string
  reference: string
  status: RecordStatus
  document_type: string | null
  document_type_fixed: boolean
  /** What the engine found that it may be, likeliest first. */
  type_guesses: Json<TypeGuess[]>
  version: number
  /** What the page sees: one entry a field, with its readings. */
  fields: Json<Field[]>
  /** The fields' values alone, so that a file of thousands of records need not open their readings. */
  field_values: Json<Record<string, string | null>>
  /** What the supplier of an invoice is found again by. */
  supplier_marks: Generated<string[]>
  /** All that was read, by machines and people, before it became fields. */
  readings: Json<Reading[]>
  accepted_rules: Json<RecordEntry['acceptedRules']>
  problem: Json<RecordEntry['problem']>
  specimen: boolean
  origin: string
  summary: Json<RecordSummary>
  /** How many matters must be settled, and of which kind the weightiest is: what lists sort and filter by. */
  doubts: number
  doubt: 'none' | 'look' | 'rule'
  /** Lower-case text that the search box looks through: titles, numbers, reference and all values. */
  search: string
  captured_at: Date
  changed_at: Date
  settled_at: Date | null
  settled_by: string | null
  postponed_until: Date | null
  rejected_reason: string | null
  exported_at: Date | null
  /** The version that was last exported; null when it never was. */
  exported_version: number | null
  /** The record whose picture showed this document too; null where the picture is its own. */
  split_from: string | null
  /** A person said that its picture shows one document. */
  kept_whole: Generated<boolean>
  /** Whether the picture of one of its pages is still there. */
  keeps_pictures: Generated<boolean>
  /** Since when nothing of it may be destroyed, who said so and why; null: it is not held. */
  held_at: Generated<Date | null>
  held_by: Generated<string | null>
  held_why: Generated<string | null>
  /** Who was not sure of its faces, so that a second person is to look; null: nobody waits for one. */
  faces_asked_by: Generated<string | null>
  /** How often its reading was asked for; one that was asked for before the last stores nothing. */
  readings_asked: Generated<number>
  /** Its values are under the record's own key. */
  sealed: Generated<boolean>
  /** By what a sealed record is found: keyed hashes of its words, numbers and reference. */
  marks: Generated<string[]>
}
export type RecordRow = Selectable<RecordTable>

export interface PageTable {
  record_id: string
  index: number
  /** Fingerprint of the original, keyed, and its name among the blobs: plain SHA-256 in earlier versions. */
  sha256: string
  file_name: string
  media_type: string
  bytes: number
  transform: Json<PageTransform | null>
  /** Clockwise quarter turns that bring the EXIF-upright original upright, as a person said; null: the engine finds out. */
  asked_turns: number | null
  /** Which side of the document it shows; null where nothing tells. */
  side: DocumentSide | null
  portrait: Json<Quad | null>
  mrz_lines: Json<string[]>
  picture_kept: boolean
  /** When the picture was destroyed; null while it is kept. */
  picture_destroyed_at: Generated<Date | null>
  /** What is black in whatever leaves as its picture. */
  redactions: ColumnType<Quad[], RawBuilder<Quad[]> | undefined, RawBuilder<Quad[]>>
  /** Which picture of the original, from 0: a TIFF may hold several, each a page of its own. */
  frame: Generated<number>
  /** The part of the original that the page is of; null: all of it. */
  area: Json<Quad | null>
  /** Where print stands on it, 256 times `0` or `1`; null where there is too little, and for pages that were read before this was looked at. */
  pattern: ColumnType<string | null, string | null | undefined, string | null>
  /** Its file's name is under the record's own key. */
  sealed: Generated<boolean>
}
export type PageRow = Selectable<PageTable>

/** What a record's sealed values are under. Deleted with the record: then nothing opens them any more. */
interface RecordKeyTable {
  record_id: string
  /** 32 bytes, wrapped by the keyring. */
  wrapped: Buffer
}

/** All print of a page that was read whole, sealed. */
interface PageTextTable {
  record_id: string
  index: number
  text: Json<PageText>
  /** The same line by line without its characters. */
  lines: Json<ReadLine[]>
}

/** What happened. Rows are only ever added and each is chained to the one before: the database itself sees to both. */
interface EventTable {
  id: GeneratedAlways<number>
  record_id: string | null
  at: Date
  who: string
  kind: string
  source: Source | null
  /** What is told of the document beside that, sealed under its key: destroyed with it, while the line stays. */
  data: Json<Record<string, unknown> | null>
  /** So that what was told cannot be guessed from its hash; destroyed with it. Null too where it was sealed later, with what was told. */
  salt: GeneratedAlways<string | null>
  data_hash: GeneratedAlways<Buffer>
  /** Of this line and of the hash of the one before. */
  hash: GeneratedAlways<Buffer>
}
export type EventRow = Selectable<EventTable>

/** A line up to which the server has vouched for the chain. Rows are only ever added. */
interface HistorySignatureTable {
  event_id: number
  hash: Buffer
  at: Date
  signature: Buffer
}

interface ExportRunTable {
  id: string
  at: Date
  who: string
  format: string
  file_name: string
  /** How many records the file holds, and how many of those asked for had to stay. */
  records: number
  stayed: number
  record_ids: Json<string[]>
  /** Name of the written file among the blobs. */
  sha256: string
  once_key: string
  /** When the file was destroyed, with a record that was in it; null while it is there. */
  file_destroyed_at: Generated<Date | null>
}
export type ExportRunRow = Selectable<ExportRunTable>

interface ExportTemplateTable {
  id: string
  name: string
  format: string
  columns: Json<unknown[]>
  document_types: Json<string[]>
  only_new: boolean
  row_of: 'record' | 'line'
  has_totals: boolean
}
export type ExportTemplateRow = Selectable<ExportTemplateTable>

/** What a try named by its key has already done, so that a retry does it no second time. */
interface IdempotencyTable {
  key: string
  record_id: string
  /** The version that the change led to. */
  version: number
  at: Date
}

interface SettingTable {
  key: string
  value: Json<unknown>
}

/** Who works here. A row whose `sign_in_name` is null is of somebody who no longer does. */
export interface PersonTable {
  id: string
  /** A service account signs in by nothing: its `sign_in_name` is its id, and only tokens let it in. */
  kind: Generated<PersonKind>
  name: string
  sign_in_name: string | null
  /** better-auth wants one of everybody; nothing is ever sent there. */
  email: string
  email_verified: Generated<boolean>
  image: Generated<string | null>
  role: Role
  /** The groups of document types that they see; null: all. */
  queues: Queue[] | null
  two_factor_enabled: Generated<boolean>
  seen_at: Generated<Date | null>
  created_at: Date
  updated_at: Date
}
export type PersonRow = Selectable<PersonTable>

/** By what a person signs in: of provider `credential` the passphrase as its hash, of `office …` who they are at the office's own server. better-auth's table of accounts. */
interface CredentialTable {
  id: string
  person_id: string
  provider_id: string
  account_id: string
  password: string | null
  created_at: Date
  updated_at: Date
}

/** What an authenticator app shares with us, encrypted by better-auth. */
interface TwoFactorTable {
  id: string
  person_id: string
  verified: Generated<boolean>
}

interface SessionTable {
  id: string
  person_id: string
  token: string
  ip_address: string | null
  user_agent: string | null
  expires_at: Date
  seen_at: Generated<Date>
  created_at: Date
  updated_at: Date
}
export type SessionRow = Selectable<SessionTable>

/** What lets a program in as a service account. The token itself is kept nowhere. */
interface ApiTokenTable {
  id: string
  person_id: string
  name: string
  /** Of the whole token. */
  sha256: Buffer
  /** How it begins, so that a person finds it again. */
  prefix: string
  rights: Right[]
  /** Null: all that the account sees. */
  queues: Queue[] | null
  expires_at: Date | null
  used_at: Generated<Date | null>
  ended_at: Generated<Date | null>
  created_at: Date
}
export type ApiTokenRow = Selectable<ApiTokenTable>
export type NewApiTokenRow = Insertable<ApiTokenTable>

/** What better-auth remembers between two steps of signing in. */
interface VerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: Date
}

/** Wrong tries to sign in, by a keyed hash of the name and by address. */
interface SignInTryTable {
  key: string
  wrong: number
  pauses: number
  last_at: Date
  paused_until: Date | null
}

/** Each process that runs jobs says here that it lives; `worker_id` is the lock's name in graphile_worker. */
interface WorkerHeartbeatTable {
  worker_id: string
  beat_at: Date
}

interface MigrationTable {
  name: string
  applied_at: Generated<Date>
}

/** The tables, as Kysely is told of them. */
export interface Database {
  record: RecordTable
  record_key: RecordKeyTable
  page: PageTable
  page_text: PageTextTable
  event: EventTable
  history_signature: HistorySignatureTable
  export_run: ExportRunTable
  export_template: ExportTemplateTable
  idempotency: IdempotencyTable
  setting: SettingTable
  person: PersonTable
  credential: CredentialTable
  two_factor: TwoFactorTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  office_question: OfficeQuestionTable
  session: SessionTable
  api_token: ApiTokenTable
  flyocr_client: FlyocrClientTable
  flyocr_call: FlyocrCallTable
  verification: VerificationTable
  sign_in_try: SignInTryTable
  worker_heartbeat: WorkerHeartbeatTable
  migration: MigrationTable
}
