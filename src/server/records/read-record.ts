import { AppError } from '#domain/app-error.ts'
import type { Picture, ReadProgress } from '#engine/engine.ts'
import { recordReading } from '../recordings/record-reading.ts'
import { type ReadPictures, readPictures } from '../remote-reading/read-pictures.ts'
import type { Services } from '../services.ts'
import { type AskedReading, isAwaited } from './asked-reading.ts'
import { isoDay } from './iso-day.ts'
import { type StoredRecord, recordOfRows } from './stored-record.ts'
import { findRecord } from './records-repository.ts'
import { storeProblem } from './store-problem.ts'
import { storeProgress } from './store-progress.ts'
import { storeReading } from './store-reading.ts'

export type ReadNeeds = Pick<Services, 'database' | 'blobs' | 'engine' | 'remote' | 'recordings' | 'notifications' | 'now' | 'log'>

/**
 * Reads a record's pictures with the engine and stores what was found: first readings at once, then all. A picture
 * that cannot be read becomes the record's problem; any other failure is thrown, so that the job is tried again.
 */
export async function readRecord(needs: ReadNeeds, { signal, ...which }: AskedReading & { signal: AbortSignal }): Promise<void> {
  const stored = await findRecord(needs.database, which.recordId)
  // Deleted, asked for anew, or read already by a run that died before it could say so.
  if (!isAwaited(stored, which)) return
  const progress = inOrder(async (news: ReadProgress) => storeProgress(needs, { ...which, news }), needs)
  try {
    const read = await readPages(needs, { stored, signal, onProgress: progress.tell })
    await progress.settled()
    await recordReading(needs, read.reading)
    await storeReading(needs, { ...which, ...read })
  } catch (error) {
    await progress.settled()
    if (!(error instanceof AppError) || signal.aborted) throw error
    await storeProblem(needs, { ...which, code: error.code })
  }
}

interface PagesToRead {
  stored: StoredRecord
  signal: AbortSignal
  onProgress: (progress: ReadProgress) => void
}

async function readPages(needs: ReadNeeds, { stored, signal, onProgress }: PagesToRead): Promise<ReadPictures> {
  const at = needs.now()
  const { documentType, documentTypeFixed } = recordOfRows(stored, at)
  const pictures = await picturesOf(needs, stored.pages)
  const request = {
    pictures,
    documentType: documentTypeFixed ? documentType : null,
    quarterTurns: stored.pages.map((page) => page.asked_turns),
    today: isoDay(at),
    mayHoldSeveral: mayHoldSeveral(stored),
    signal,
    onProgress,
  }
  return readPictures(needs, { recordId: stored.row.id, isSpecimen: stored.row.specimen, request })
}

/** A picture of which nobody has said yet that it shows one document, and of which none was taken. */
function mayHoldSeveral({ row, pages }: StoredRecord): boolean {
  const [first] = pages
  const isTouched = row.readings.some(({ source }) => source === 'person')
  return pages.length === 1 && first?.area === null && first.asked_turns === null && !row.kept_whole && !isTouched
}

/** The pages' pictures; a file that holds several of them is fetched once. */
async function picturesOf({ blobs }: Pick<Services, 'blobs'>, pages: StoredRecord['pages']): Promise<Picture[]> {
  const names = [...new Set(pages.map(({ sha256 }) => sha256))]
  const files = new Map(await Promise.all(names.map(async (name) => [name, await blobs.get(name)] as const)))
  return pages.map(({ sha256, frame, area }) => {
    const bytes = files.get(sha256)
    if (!bytes) throw new AppError('picture.destroyed')
    return { bytes, frame, area }
  })
}

/** Stores one thing after the other. A piece of progress that cannot be stored is no reason to stop reading. */
function inOrder<Item>(store: (item: Item) => Promise<void>, { log }: Pick<Services, 'log'>) {
  let last = Promise.resolve()
  return {
    tell: (item: Item) => {
      last = last.then(async () => store(item)).catch((error: unknown) => log.warn({ err: error }, 'first readings could not be stored'))
    },
    settled: async () => last,
  }
}
