import { createWorker, OEM } from 'tesseract.js'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TextReading } from './read-text.ts'
import type { TextSetName } from './text-set.ts'

const require = createRequire(import.meta.url)

/** Where each set's language data lies. */
const languages: Readonly<Record<TextSetName, { name: string; package: string }>> = {
  receipts: { name: 'eng', package: require.resolve('@tesseract.js-data/eng/package.json') },
  'zh-text': { name: 'chi_sim', package: require.resolve('@tesseract.js-data/chi_sim/package.json') },
}

export interface TesseractText {
  read: (set: TextSetName, picture: Buffer) => Promise<TextReading>
  close: () => Promise<void>
}

/** The peer: tesseract.js 7 as its documentation says, on the whole picture, told which language it is. */
export async function openTesseractText(): Promise<TesseractText> {
  const open = async (set: TextSetName) => {
    const { name, package: file } = languages[set]
    return createWorker(name, OEM.LSTM_ONLY, { langPath: join(dirname(file), '4.0.0_best_int'), gzip: true, cacheMethod: 'none' })
  }
  const workers = { receipts: await open('receipts'), 'zh-text': await open('zh-text') }
  return {
    read: async (set, picture) => {
      const { data } = await workers[set].recognize(picture)
      const rows = data.text.split('\n').filter((row) => row.trim() !== '')
      return { rows, lines: rows.length, stages: {} }
    },
    close: async () => {
      for (const worker of Object.values(workers)) await worker.terminate()
    },
  }
}
