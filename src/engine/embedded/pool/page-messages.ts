import type { MessagePort } from 'node:worker_threads'
import type { AppErrorCode } from '#domain/app-error.ts'
import type { MrzKind } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'
import type { SharedLines } from '../ocr/shared-lines.ts'
import type { FileWork } from './file-work.ts'

/** A task with the port on which news go out and `'stop'` may come in. */
export type WithPort<Task> = Task & { port: MessagePort }

/** A task with the number by which its thread says that it is at a file. */
export type OnFile<Task> = Task & { fileWork: FileWork }

/** Readings known so far. */
export interface PageNews {
  mrzKind: MrzKind | null
  readings: readonly Reading[]
}

/** What a thread says while it reads a page: news, or lines that threads which are free may read too. */
export type PageMessage = { news: PageNews } | { lines: SharedLines }

/** Errors lose their class between threads, so what a person may meet travels as its code. */
export type Answer<T> = { value: T } | { problem: AppErrorCode }
