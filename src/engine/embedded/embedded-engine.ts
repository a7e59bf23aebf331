import { documentTypeOfMrz } from '#catalogue/catalogue.ts'
import type { MrzKind } from '#domain/document-type.ts'
import type { DocumentReading, Engine, ReadDocumentRequest } from '../engine.ts'
import { inspectPicture } from './image/inspect-picture.ts'
import { swapsSides } from './image/orient-pixels.ts'
import { startWorkerPool, type WorkerPool } from './pool/worker-pool.ts'
import { prepareModels } from './prepare-models.ts'
import type { PageResult } from './read-page.ts'

export interface EmbeddedEngineOptions {
  /** Threads that read, one page each at a time; as many as there are cores. */
  workers: number
}

/** Reads documents on this machine: nothing leaves it. */
export function createEmbeddedEngine({ workers }: EmbeddedEngineOptions): Engine {
  let starting: Promise<WorkerPool> | null = null
  const started = (): Promise<WorkerPool> => {
    starting ??= prepareModels().then((models) => startWorkerPool(workers, models))
    return starting
  }
  return {
    name: 'embedded',
    start: async () => (await started()).prepare(),
    stop: async () => {
      const pool = await starting?.catch(() => null)
      starting = null
      await pool?.stop()
    },
    readDocument: async (request) => readDocument(await started(), request),
    renderPage: async ({ picture, ...rest }) => (await started()).renderPage({ bytes: picture.bytes, ...rest }),
    inspectPicture: async ({ bytes }) => {
      const { mediaType, width, height, orientation } = await inspectPicture(bytes)
      return swapsSides(orientation) ? { mediaType, width: height, height: width } : { mediaType, width, height }
    },
  }
}

async function readDocument(pool: WorkerPool, request: ReadDocumentRequest): Promise<DocumentReading> {
  const typeOf = (mrzKind: MrzKind | null): string | null => request.documentType ?? (mrzKind && documentTypeOfMrz(mrzKind).key)
  const readOne = ({ bytes }: { bytes: Uint8Array }, pageIndex: number): Promise<PageResult> =>
    pool.readPage(
      { bytes, pageIndex, today: request.today, quarterTurns: request.quarterTurns?.[pageIndex] ?? null },
      {
        signal: request.signal,
        onNews: ({ mrzKind, readings }) => request.onProgress?.({ pageIndex, documentType: typeOf(mrzKind), readings }),
      },
    )
  const results = await Promise.all(request.pictures.map(readOne))
  const mrzKind = results.find((result) => result.mrzKind)?.mrzKind ?? null
  return { documentType: typeOf(mrzKind), pages: results.map(({ mrzKind: _, ...page }) => page) }
}
