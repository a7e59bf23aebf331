import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import { openReplyServer, type SaidReply } from '#testing/flyocr/reply-server.ts'
import { sampleCard, samplePassport } from '#testing/flyocr/sample-replies.ts'
import { smallPicture } from '#testing/told-engine.ts'
import { createFlyocrEngine, type FlyocrOptions } from './flyocr-engine.ts'

const server = await openReplyServer()
afterAll(server.stop)
const picture = await smallPicture(1)
const json = sampleCard(13, '13', samplePassport)
const today = '2031-05-06'

let clock = Date.now()
let waits: number[] = []
beforeEach(() => {
  server.asked.length = 0
  waits = []
  clock = Date.now()
})

function engineAt(more: Partial<FlyocrOptions> = {}) {
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms)
    clock += ms
  }
  return createFlyocrEngine({ access: server.access, now: () => new Date(clock), timeoutMs: 5000, wait, ...more })
}

async function outcomeOf(engine = engineAt()): Promise<RemoteOutcome | undefined> {
  return (await engine.readDocument?.({ pictures: [{ bytes: picture }], documentType: 'passport', today }))?.remote
}

/** Says these in turn, then a whole answer. */
function saysInTurn(...replies: SaidReply[]): void {
  server.says = () => replies.shift() ?? { json }
}

const none = { status: null, text: '', because: null, httpStatus: null, others: [] }
const busy = (status: number, headers: Record<string, string> = {}): SaidReply => ({ status, headers, body: '{}' })

describe('what may have been taken is asked once', () => {
  test.each<[string, SaidReply, Partial<RemoteOutcome>]>([
    ['cut', { fails: 'cut', json }, { because: 'cut' }],
    ['half a body', { fails: 'half', json }, { because: 'not-json', httpStatus: 200 }],
    [
      '500',
      { status: 500, body: '{"message":{"status":-9,"value":"系统繁忙"}}' },
      { because: 'http-status', httpStatus: 500, text: '系统繁忙' },
    ],
    ['html', { type: 'text/html', body: '\n<!DOCTYPE html><html>' }, { because: 'html', httpStatus: 200 }],
    ['XML, as an empty format gives', { body: '<?xml version="1.0"?><data/>' }, { because: 'xml', httpStatus: 200 }],
    ['JavaScript, as the samples are', { body: '{message: {status: 13}, cardsinfo: []}' }, { because: 'not-json', httpStatus: 200 }],
    ['JSON of another form', { json: { result: 'ok' } }, { because: 'unknown-form', httpStatus: 200 }],
    ['another address', { status: 302, headers: { location: '/elsewhere' }, body: '' }, { because: 'http-status', httpStatus: 302 }],
  ])('%s', async (_, said, told) => {
    server.says = () => said
    expect(await outcomeOf()).toEqual({ ...none, ...told, outcome: 'no-answer' })
    expect([server.asked.length, waits]).toEqual([1, []])
  })

  test('too slow', async () => {
    server.says = () => ({ fails: 'never', json })
    expect(await outcomeOf(engineAt({ timeoutMs: 150 }))).toEqual({ ...none, outcome: 'no-answer', because: 'timed-out' })
    expect(server.asked).toHaveLength(1)
  })

  test('stopped meanwhile', async () => {
    server.says = () => ({ fails: 'never', json })
    const engine = engineAt()
    const outcome = outcomeOf(engine)
    await expect.poll(() => server.asked.length).toBe(1)
    await engine.stop()
    expect(await outcome).toMatchObject({ outcome: 'no-answer', because: 'stopped' })
  })

  test('a clock that is wrong is told as it is answered', async () => {
    expect(await outcomeOf(engineAt({ now: () => new Date(Date.now() - 3_600_000) }))).toMatchObject({
      outcome: 'refused',
      status: '-4',
      text: '鉴权失败',
    })
  })
})

describe('what was surely not taken is asked again', () => {
  test.each([
    ['429 that says when, in seconds', busy(429, { 'retry-after': '3' }), [3000]],
    ['503 that says nothing', busy(503), [500]],
  ])('%s', async (_, first, waited) => {
    saysInTurn(first)
    expect(await outcomeOf()).toMatchObject({ outcome: 'read' })
    expect([server.asked.length, waits]).toEqual([2, waited])
  })

  test('a day and time are a wait too', async () => {
    saysInTurn(busy(503, { 'retry-after': new Date(clock + 4000).toUTCString() }))
    expect((await outcomeOf())?.outcome).toBe('read')
    expect(waits[0]).toBeGreaterThan(2500)
    expect(waits[0]).toBeLessThanOrEqual(4000)
  })

  test('but not when the wait is long, and not for ever', async () => {
    saysInTurn(busy(429, { 'retry-after': '600' }))
    expect(await outcomeOf()).toMatchObject({ outcome: 'no-answer', because: 'http-status', httpStatus: 429 })
    server.says = () => busy(503)
    expect(await outcomeOf()).toMatchObject({ because: 'http-status', httpStatus: 503 })
    expect([server.asked.length, waits]).toEqual([4, [500, 2000]])
  })

  test('where nobody listens nothing was sent', async () => {
    const gone = await openReplyServer()
    await gone.stop()
    expect(await outcomeOf(engineAt({ access: gone.access }))).toEqual({ ...none, outcome: 'not-sent', because: 'no-connection' })
    expect(waits).toEqual([500, 2000])
    const nowhere = { ...server.access, url: 'https://no-such-host.invalid' }
    expect(await outcomeOf(engineAt({ access: nowhere }))).toMatchObject({ outcome: 'not-sent', because: 'no-connection' })
    const plain = { ...server.access, url: server.access.url.replace('http:', 'https:') }
    expect(await outcomeOf(engineAt({ access: plain }))).toMatchObject({ outcome: 'not-sent', because: 'no-connection' })
  })
})

test('after five failures in a row nothing is sent for a minute, then one question is let through', async () => {
  const engine = engineAt()
  server.says = () => ({ fails: 'cut', json })
  for (let times = 0; times < 5; times++) expect((await outcomeOf(engine))?.because).toBe('cut')
  expect(await outcomeOf(engine)).toEqual({ ...none, outcome: 'not-sent', because: 'circuit-open' })
  expect(server.asked).toHaveLength(5)
  await expect(engine.judgeLiveness?.({ picture: { bytes: picture } })).rejects.toMatchObject({
    outcome: { outcome: 'not-sent', because: 'circuit-open' },
  })
  clock += 60_001
  const both = await Promise.all([outcomeOf(engine), outcomeOf(engine)])
  expect(both.map((outcome) => outcome?.because).toSorted()).toEqual(['circuit-open', 'cut'])
  server.says = () => ({ json })
  clock += 60_001
  // Somebody answers again, though not to a clock that is minutes ahead.
  expect([await outcomeOf(engine), await outcomeOf(engine)].map((outcome) => outcome?.outcome)).toEqual(['refused', 'refused'])
})

test('twenty at a time each get their own answer', async () => {
  server.says = async ({ picture: sent }) => {
    await new Promise((resolve) => setTimeout(resolve, sent.length % 7))
    return { json: sampleCard(13, '13', [['Passport Number MRZ', `X${sent.length}`]]) }
  }
  const engine = engineAt()
  const pictures = await Promise.all(Array.from({ length: 20 }, async (_, index) => smallPicture(index * 5)))
  const read = await Promise.all(
    pictures.map(async (bytes) => engine.readDocument?.({ pictures: [{ bytes }], documentType: 'passport', today })),
  )
  const sentTo = new Map(server.asked.map((form) => [`X${form.picture.length}`, form.picture.length]))
  expect(read.map((reading) => sentTo.has(reading?.pages[0]?.readings[0]?.text ?? ''))).not.toContain(false)
  expect(server.asked).toHaveLength(20)
})

test('nobody waits for what nobody wants any more', async () => {
  const request = { pictures: [{ bytes: picture }], documentType: 'passport', today, signal: AbortSignal.abort() }
  await expect(engineAt().readDocument?.(request)).rejects.toThrow()
  expect(server.asked).toEqual([])
})
