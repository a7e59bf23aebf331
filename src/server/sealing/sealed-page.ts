import { type Insertable, type RawBuilder, type Updateable, sql } from 'kysely'
import type { PageText } from '#domain/page-text.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import { asJson, storableJson } from '../database/as-json.ts'
import type { PageRow, PageTable } from '../database/schema.ts'
import type { Keyring } from '../keys/keyring.ts'
import { type RecordKey, recordKeyOf } from './record-key.ts'

/** A page as an upload makes it. */
export type NewPage = Omit<PageRow, 'sealed' | 'picture_destroyed_at'>
export type PageChange = Partial<
  Pick<PageRow, 'asked_turns' | 'transform' | 'side' | 'portrait' | 'area' | 'mrz_lines' | 'pattern' | 'redactions'>
>

const columnOf = (name: 'file_name' | 'mrz_lines' | 'text' | 'lines', index: number) => `page.${name} ${index}`

/** The page with its key beside it, as a question answers. */
type SealedPage = Pick<PageRow, 'record_id' | 'index' | 'sealed' | 'file_name' | 'mrz_lines'> & { wrapped_key: Buffer | null }

function sealedJson<Value>(column: string, value: Value, key: RecordKey): RawBuilder<Value> {
  return sql<Value>`cast(${storableJson(key.seal(column, value))} as jsonb)`
}

/** Of every record, whatever its type: nothing of a page is searched for. */
export function storedPage(page: NewPage, key: RecordKey): Insertable<PageTable> {
  const { index } = page
  return {
    ...page,
    sealed: true,
    file_name: key.seal(columnOf('file_name', index), page.file_name),
    transform: asJson(page.transform),
    portrait: asJson(page.portrait),
    area: asJson(page.area),
    redactions: asJson(page.redactions),
    mrz_lines: sealedJson(columnOf('mrz_lines', index), page.mrz_lines, key),
  }
}

/** `key` may be null where no lines of a zone are told. */
export function storedPageChange(change: PageChange, { index, key }: { index: number; key: RecordKey | null }): Updateable<PageTable> {
  const { transform, portrait, area, redactions, mrz_lines: lines, ...others } = change
  return {
    ...others,
    ...(transform !== undefined && { transform: asJson(transform) }),
    ...(portrait !== undefined && { portrait: asJson(portrait) }),
    ...(area !== undefined && { area: asJson(area) }),
    ...(redactions !== undefined && { redactions: asJson(redactions) }),
    ...(lines !== undefined && key !== null && { mrz_lines: sealedJson(columnOf('mrz_lines', index), lines, key) }),
  }
}

/** A page with its values open, and the lines of its text where the question asked for them. */
export function openPage<Page extends SealedPage & { lines?: ReadLine[] | null }>(keyring: Keyring, page: Page): Omit<Page, 'wrapped_key'> {
  const { wrapped_key: wrapped, ...rest } = page
  const [zone, lines]: unknown[] = [page.mrz_lines, page.lines]
  if (!page.sealed && typeof zone !== 'string' && typeof lines !== 'string') return rest
  const key = recordKeyOf(keyring, page.record_id, wrapped)
  const { index } = page
  return {
    ...rest,
    ...(page.sealed && { file_name: key.open<string>(columnOf('file_name', index), page.file_name) }),
    ...(typeof zone === 'string' && { mrz_lines: key.open<string[]>(columnOf('mrz_lines', index), zone) }),
    ...(typeof lines === 'string' && { lines: key.open<ReadLine[]>(columnOf('lines', index), lines) }),
  }
}

/** All print of a page, as it is stored. */
export function storedText({ text, lines }: { text: PageText; lines: ReadLine[] }, { index, key }: { index: number; key: RecordKey }) {
  return { text: sealedJson(columnOf('text', index), text, key), lines: sealedJson(columnOf('lines', index), lines, key) }
}

export interface SealedText {
  record_id: string
  index: number
  wrapped_key: Buffer | null
}

export function openText(keyring: Keyring, row: SealedText & { text: PageText }): PageText {
  return openPart<PageText>(keyring, row, ['text', row.text])
}

export function openLines(keyring: Keyring, row: SealedText & { lines: ReadLine[] }): ReadLine[] {
  return openPart<ReadLine[]>(keyring, row, ['lines', row.lines])
}

function openPart<Value>(keyring: Keyring, row: SealedText, [name, kept]: ['text' | 'lines', Value | string]): Value {
  if (typeof kept !== 'string') return kept
  return recordKeyOf(keyring, row.record_id, row.wrapped_key).open<Value>(columnOf(name, row.index), kept)
}
