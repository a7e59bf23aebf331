import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM } from 'tesseract.js'
import { type TimedReader, timed } from './timed-reader.ts'

const require = createRequire(import.meta.url)

/** Each true line must be one of the read lines, spaces not counted. */
function hasAllLines(text: string, lines: readonly string[]): boolean {
  const read = new Set(text.split('\n').map((line) => line.replaceAll(' ', '')))
  return lines.every((line) => read.has(line))
}

/** The peer: tesseract.js 7 with its English model, as its documentation says, on the whole picture. */
export async function openTesseract(): Promise<TimedReader> {
  const langPath = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' })
  return {
    read: async ({ id, bytes, lines }) => {
      const { result, wallMs, cpuMs } = await timed(() => worker.recognize(bytes))
      return { id, wallMs, cpuMs, stages: {}, exact: hasAllLines(result.data.text, lines) }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
