import { z } from 'zod'
import { documentSides } from '#domain/document-type.ts'
import { quadSchema } from '#domain/geometry.ts'
import { pageTransformSchema } from '#domain/page.ts'
import { type Reading, readingSchema } from '#domain/reading.ts'
import { type RemoteOutcome, remoteOutcomeSchema } from '#domain/remote-outcome.ts'
import type { DocumentReading, PageReading } from '../engine.ts'

/** One document as engines read it, without what stood on it: no picture, no fingerprint, and of each value its shape alone. */
const recordingSchema = z.object({
  form: z.literal(1),
  documentType: z.string().nullable(),
  remote: remoteOutcomeSchema.nullable(),
  pages: z.array(
    z.object({
      transform: pageTransformSchema,
      side: z.enum(documentSides).nullable(),
      portrait: quadSchema.nullable(),
      readings: z.array(readingSchema),
      mrzLines: z.array(z.string()),
    }),
  ),
})
export type Recording = z.infer<typeof recordingSchema>

/** The shape of a text: letters become A, digits 9; all else tells nobody anything. As many code points as before. */
export function shapeOf(text: string): string {
  return text.replaceAll(/\p{N}/gu, '9').replaceAll(/[\p{L}\p{M}]/gu, 'A')
}

export function recordingOf({ documentType, pages, remote }: DocumentReading): Recording {
  return { form: 1, documentType, remote: remote ? redactOutcome(remote) : null, pages: pages.map(redactPage) }
}

/** What was recorded, for an engine that replays it. Throws where it is no recording. */
export function readingOfRecording(text: string): DocumentReading {
  const { documentType, pages, remote } = recordingSchema.parse(JSON.parse(text))
  return { documentType, pages: pages.map((page) => ({ ...page, text: null, timings: {} })), ...(remote && { remote }) }
}

function redactPage({ transform, side = null, portrait, readings, mrzLines }: PageReading): Recording['pages'][number] {
  return { transform, side, portrait, readings: readings.map(redactReading), mrzLines: mrzLines.map(shapeOf) }
}

function redactReading(reading: Reading): Reading {
  return {
    ...reading,
    text: shapeOf(reading.text),
    value: reading.value === null ? null : shapeOf(reading.value),
    characters: reading.characters.map((character) => ({
      ...character,
      text: shapeOf(character.text),
      candidates: character.candidates.map(({ text, confidence }) => ({ text: shapeOf(text), confidence })),
    })),
  }
}

/** What an answer says of itself is what a support case is about; numbers in it may be a document's. */
function redactOutcome(outcome: RemoteOutcome): RemoteOutcome {
  return {
    ...outcome,
    text: outcome.text.replaceAll(/\p{N}/gu, '9'),
    others: outcome.others.map(({ desc, content }) => ({ desc, content: shapeOf(content) })),
  }
}
