import sharp from 'sharp'
import type { Picture, PictureSize } from '../../engine.ts'
import { uprightHeader } from '../image/upright-header.ts'
import { answerOf } from './answer-of.ts'
import { sayFileWork } from './file-work.ts'
import type { Answer, OnFile } from './page-messages.ts'

// The entry of a thread that only looks at files and loads no models, called by piscina by the names of its exports.
// Built to `dist/.../file-worker.js`; in development `start-file-worker.mjs` loads this file.

sharp.concurrency(1)
sharp.cache(false)

export function inspect({ fileWork, ...picture }: OnFile<Picture>): Promise<Answer<PictureSize>> {
  sayFileWork(fileWork)
  return answerOf(() => uprightHeader(picture))
}
