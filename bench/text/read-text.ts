import { AppError } from '#domain/app-error.ts'
import { textOfPage } from '#domain/page-text.ts'
import type { Engine } from '#engine/engine.ts'

export interface TextReading {
  /** One row of text each, in reading order. */
  rows: readonly string[]
  /** Pieces of text that were found and read: several a row in a table. */
  lines: number
  /** Wall clock by stage. */
  stages: Readonly<Record<string, number>>
}

/** Reads all print of a document as a general page. */
export async function readText(engine: Engine, pictures: readonly Uint8Array[]): Promise<TextReading> {
  const today = new Date().toISOString().slice(0, 10)
  try {
    const request = { pictures: pictures.map((bytes) => ({ bytes })), documentType: 'general-page', today }
    const reading = await engine.readDocument?.(request)
    const texts = (reading?.pages ?? []).flatMap(({ text }) => text ?? [])
    // Counting it as a page without print would hide that nobody looked for any.
    if (texts.length < pictures.length) throw new Error('The engine does not read the text of pages.')
    return {
      rows: texts.flatMap((text) => (text.rows.length === 0 ? [] : textOfPage(text).split('\n'))),
      lines: texts.reduce((sum, { rows }) => sum + rows.reduce((count, { lines }) => count + lines.length, 0), 0),
      stages: reading?.pages[0]?.timings ?? {},
    }
  } catch (error) {
    // "Nothing was found" is an answer, and a poor one where there is print.
    if (error instanceof AppError) return { rows: [], lines: 0, stages: {} }
    throw error
  }
}
