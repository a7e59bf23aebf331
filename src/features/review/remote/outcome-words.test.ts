import { expect, test } from 'vitest'
import { remoteOutcome } from '#domain/remote-outcome.ts'
import { outcomeWords } from './outcome-words.ts'

const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')

test.each([
  [remoteOutcome('read', { status: '13', text: '识别成功' }), 'review.remote.readSaying 13 “识别成功”'],
  [remoteOutcome('read'), 'review.remote.read'],
  [remoteOutcome('refused', { status: '-4' }), 'review.remote.refusedSaying -4'],
  [remoteOutcome('refused'), 'review.remote.refused'],
  [remoteOutcome('no-answer', { because: 'timed-out' }), 'review.remote.noAnswer remote.because.timed-out null 20'],
  [
    remoteOutcome('no-answer', { because: 'http-status', httpStatus: 502, text: 'bad gateway' }),
    'review.remote.noAnswer remote.because.http-status 502 20 “bad gateway”',
  ],
  [remoteOutcome('not-sent', { because: 'circuit-open' }), 'review.remote.notSent remote.because.circuit-open null 20'],
])('%j', (outcome, sentence) => {
  expect(outcomeWords(outcome, { say })).toBe(sentence)
})
