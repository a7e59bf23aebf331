import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seesAll } from '#domain/accounts/asker.ts'
import type { RecordEntry } from '#domain/record.ts'
import { asJson } from '../database/as-json.ts'
import { runExport } from '../exports/run-export.ts'
import { addPage } from '../records/add-page.ts'
import { createRecord } from '../records/create-record.ts'
import { getRecord } from '../records/get-record.ts'
import { postponeRecord } from '../records/postpone-record.ts'
import { rejectRecord } from '../records/reject-record.ts'
import type { Services } from '../services.ts'
import type { DemoDocument } from './demo-document.ts'
import { settleRecord } from './settle-record.ts'

const who = 'person'
const dayMs = 86_400_000

/**
 * Captures each document, has it read by the real engine, and does with its record what is to become of it. Every
 * step has a name of its own, so that a run that was cut short is taken up again and makes no twin.
 */
export async function seedDemo(
  services: Services,
  { documents, folder }: { documents: readonly DemoDocument[]; folder: string },
): Promise<void> {
  if (await isSeeded(services)) return
  const captured = await Promise.all(documents.map(async (document) => ({ document, id: await capture(services, document, folder) })))
  const exported: string[] = []
  for (const { document, id } of captured) {
    const record = await whenRead(services, id)
    if (record.status === 'to-review') await become(services, record, document)
    if (document.becomes === 'exported') exported.push(id)
  }
  if (exported.length > 0)
    await runExport(services, { format: 'csv', columns: [], recordIds: exported, onlyNew: false, onceKey: 'demo export', sight: seesAll })
  await services.database
    .insertInto('setting')
    .values({ key: seededKey, value: asJson<unknown>(true) })
    .execute()
}

const seededKey = 'demo.seeded'

/** Afterwards the records are the person's to change and delete: they do not come back. */
export async function isSeeded({ database }: Pick<Services, 'database'>): Promise<boolean> {
  return (await database.selectFrom('setting').select('key').where('key', '=', seededKey).executeTakeFirst()) !== undefined
}

async function capture(services: Services, { id, reference, pictures }: DemoDocument, folder: string): Promise<string> {
  const [first, ...others] = await Promise.all(pictures.map(async (name) => new File([await readFile(join(folder, name))], name)))
  if (!first) throw new Error(`the document ${id} of the demonstration has no picture`)
  const record = await createRecord(services, { file: first, idempotencyKey: `demo ${id}`, reference, origin: 'file', who })
  for (const [at, file] of others.entries()) await addPage(services, { id: record.id, file, idempotencyKey: `demo ${id} ${at + 2}`, who })
  return record.id
}

async function whenRead(services: Services, id: string): Promise<RecordEntry> {
  for (;;) {
    const record = await getRecord(services, id)
    if (record.status !== 'reading') return record
    services.stopping.throwIfAborted()
    await pause(200)
  }
}

async function become(services: Services, record: RecordEntry, document: DemoDocument): Promise<void> {
  const change = { id: record.id, version: record.version, onceKey: `demo ${document.id}`, who }
  if (document.becomes === 'verified' || document.becomes === 'exported') await settleRecord(services, record, document)
  if (document.becomes === 'rejected') await rejectRecord(services, { ...change, reason: 'The document has expired.' })
  if (document.becomes === 'postponed') {
    const until = new Date(services.now().getTime() + dayMs).toISOString()
    await postponeRecord(services, { ...change, until })
  }
}
