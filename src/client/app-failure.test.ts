import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { appErrors } from '#domain/app-error.ts'
import { appFailure, failureOf, sentenceOfCode } from './app-failure.ts'

describe('appFailure', () => {
  it('gives the sentence of what the server said', () => {
    const failure = appFailure(new ORPCError('file.cut-short', { status: 422 }))
    expect(failure).toEqual({ code: 'file.cut-short', status: 422, sentence: appErrors['file.cut-short'].message, passing: false })
  })

  it('takes what is not an answer for a lost connection', () => {
    expect(appFailure(new TypeError('Failed to fetch'))).toMatchObject({ code: 'offline', status: 0, passing: true })
  })

  it('tells what passes from what stays', () => {
    expect([failureOf('storage.full').passing, failureOf('server.stopping').passing, failureOf('record.not-ready').passing]).toEqual([
      true,
      true,
      true,
    ])
    expect([failureOf('record.stale').passing, failureOf('file.too-large').passing]).toEqual([false, false])
    expect(appFailure(new ORPCError('BAD_GATEWAY', { status: 502 }))).toMatchObject({ code: 'internal', passing: true })
    expect(appFailure(new ORPCError('BAD_REQUEST', { status: 400 }))).toMatchObject({ code: 'request.invalid', passing: false })
  })

  it('knows the sentences of codes that stand in data', () => {
    expect(sentenceOfCode('page.nothing-found')).toBe(appErrors['page.nothing-found'].message)
    expect(sentenceOfCode('something.else')).toBeNull()
  })
})
