import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import sharp from 'sharp'
import type { PageReading, RenderedPage } from '../../engine.ts'
import { createFaceModels } from '../face/face-models.ts'
import { type FaceTask, lookAtFaces as look, type SeenFaces } from '../face/look-at-faces.ts'
import { renderPage as render, type RenderTask } from '../image/render-page.ts'
import { loadModels, type EmbeddedModels } from '../models/load-models.ts'
import { preparedModelsSchema } from '../models/prepare-models.ts'
import type { TextStrip } from '../ocr/text-strip.ts'
import { readPlatePage, type PlateTask } from '../plate/read-plate-page.ts'
import { cutStrips as cut, type StripsTask } from '../ocr/cut-strips.ts'
import { workOnLines, type SharedLines } from '../ocr/shared-lines.ts'
import { readPage as read, type PageReader, type PageResult, type PageTask } from '../read-page.ts'
import { answerOf } from './answer-of.ts'
import { sayFileWork } from './file-work.ts'
import type { Answer, OnFile, PageMessage, WithPort } from './page-messages.ts'

// The entry of a worker thread, called by piscina by the names of its exports.
// Built to `dist/.../embedded-worker.js`; in development `start-worker.mjs` loads this file.

// One picture a worker: libvips must not start threads of its own nor keep what it decoded.
sharp.concurrency(1)
sharp.cache(false)

let models: Promise<EmbeddedModels> | null = null

const faceModelsOfThread = createFaceModels()

function modelsOfThread(): Promise<EmbeddedModels> {
  models ??= loadModels(preparedModelsSchema.parse(workerData))
  return models
}

/** Loads the models, once a thread. */
export async function prepare(): Promise<void> {
  await modelsOfThread()
}

export function readPage({ port, fileWork, ...task }: OnFile<WithPort<PageTask>>): Promise<Answer<PageResult>> {
  sayFileWork(fileWork)
  return answerOf(() => withReader(port, (reader) => read(reader, task)))
}

export function readPlates({ port, fileWork, ...task }: OnFile<WithPort<PlateTask>>): Promise<Answer<PageReading>> {
  sayFileWork(fileWork)
  return answerOf(() => withReader(port, (reader) => readPlatePage(reader, task)))
}

/** Reads lines of a page that another thread reads, for as long as there are any. */
export async function helpWithLines(lines: SharedLines): Promise<void> {
  const { recogniserOf } = await modelsOfThread()
  await workOnLines(lines, await recogniserOf(lines.recogniser), () => undefined)
}

async function withReader<T>(port: MessagePort, work: (reader: PageReader) => Promise<T>): Promise<T> {
  const say = (message: PageMessage): void => port.postMessage(message)
  try {
    return await work({
      models: await modelsOfThread(),
      now: () => performance.now(),
      checkWanted: () => {
        if (receiveMessageOnPort(port)) throw new DOMException('Nobody waits for this page any more', 'AbortError')
      },
      onReadings: (news) => say({ news }),
      askForHelp: (lines) => say({ lines }),
    })
  } finally {
    port.close()
  }
}

export function renderPage({ fileWork, ...task }: OnFile<RenderTask>): Promise<Answer<RenderedPage>> {
  sayFileWork(fileWork)
  return answerOf(() => render(task))
}

export function cutStrips({ fileWork, ...task }: OnFile<StripsTask>): Promise<Answer<TextStrip[]>> {
  sayFileWork(fileWork)
  return answerOf(() => cut(task))
}

export function lookAtFaces({ fileWork, ...task }: OnFile<FaceTask>): Promise<Answer<SeenFaces>> {
  sayFileWork(fileWork)
  return answerOf(async () => look(await faceModelsOfThread(), task))
}
