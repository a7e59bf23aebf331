import { afterAll, expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { prepareModels } from '../models/prepare-models.ts'
import { startWorkerPool } from '../pool/worker-pool.ts'
import type { PageResult } from '../read-page.ts'
import { createScriptReaders } from './script-readers.ts'
import { scriptsOfPage } from './scripts-of-page.ts'
import { openPageBoard } from '#testing/pages/draw-page.ts'

const pool = startWorkerPool(1, await prepareModels())
const board = await openPageBoard()
const readers = createScriptReaders()
afterAll(async () => {
  await Promise.all([board.close(), pool.stop(), readers.stop()])
})

async function card(): Promise<{ bytes: Buffer; result: PageResult }> {
  const lines = [{ text: '黄淑仪', x: 100, y: 200, sizePx: 40 }]
  const bytes = await board.draw({ widthPx: 800, heightPx: 500, font: 'Noto Sans SC Variable', lines })
  const task = {
    bytes,
    pageIndex: 0,
    today: '2026-11-22',
    isPlain: true,
    codes: { kinds: [], isThorough: false },
    recogniser: null,
    mayHoldSeveral: false,
    mayBearPortrait: false,
    quarterTurns: 0,
  }
  return { bytes, result: await pool.readPage(task, { signal: undefined, onNews: () => undefined }) }
}

test('a page whose scripts cannot be read stays as our own recogniser read it, and the reason is told', async () => {
  const { bytes, result } = await card()
  const documentType = findDocumentType('id-card-hong-kong')
  if (documentType === null) throw new Error('no such type')
  const told: string[] = []
  const failing = { ...readers, read: () => Promise.reject(new Error('its data is damaged')) }
  const page = {
    picture: { bytes },
    documentType,
    pool,
    readers: failing,
    alphabet: new Set<string>(),
    signal: undefined,
    tell: (problem: string) => told.push(problem),
  }
  expect((await scriptsOfPage(result, page)).text).toEqual(result.text)
  expect(told).toEqual(['Print in chi_tra is not read: its data is damaged'])
  const ended = { ...page, readers, signal: AbortSignal.abort() }
  await expect(scriptsOfPage(result, ended)).rejects.toThrow('aborted')
})
