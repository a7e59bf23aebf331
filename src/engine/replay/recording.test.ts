import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remoteOutcome } from '#domain/remote-outcome.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { readingOfRecording, recordingOf, shapeOf } from './recording.ts'
import { createReplayEngine, fingerprintOf } from './replay-engine.ts'

const bytes = await smallPicture(1)
const engine = createToldEngine()
engine.tell(bytes, toldPassport())
const asked = { pictures: [{ bytes }], documentType: null, today: '2026-11-28' }

test('of any text only its shape is left, character for character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shape = shapeOf(text)
      expect([...shape]).toHaveLength([...text].length)
      expect(shape).not.toMatch(/[^A\P{L}]|[^9\P{N}]/u)
    }),
  )
})

test('what was recorded can be replayed, and tells nothing of the document', async () => {
  const reading = await engine.readDocument?.(asked)
  if (reading === undefined) throw new Error('nothing was read')
  const remote = remoteOutcome('refused', { status: '-1', text: 'not 4711', others: [{ desc: 'Name', content: 'ERIKSSON 12' }] })
  const text = JSON.stringify(recordingOf({ ...reading, remote }))
  expect(text).not.toMatch(/ERIKSSON|ANNA|L898902C3|1974|4711/)
  const replayed = readingOfRecording(text)
  expect(replayed.remote).toEqual({ ...remote, text: 'not 9999', others: [{ desc: 'Name', content: 'AAAAAAAA 99' }] })
  const replay = createReplayEngine(new Map([[fingerprintOf(asked.pictures), replayed]]))
  const again = await replay.readDocument?.(asked)
  expect(again?.pages[0]?.readings.map(({ field, source, box }) => [field, source, box])).toEqual(
    reading.pages[0]?.readings.map(({ field, source, box }) => [field, source, box]),
  )
  expect(again?.pages[0]?.readings.find(({ field }) => field === 'documentNumber')?.value).toBe('A999999A9')
})

test('what is no recording is refused', () => {
  expect(() => readingOfRecording('{"form":2}')).toThrow()
})
