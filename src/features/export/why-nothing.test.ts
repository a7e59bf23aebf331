import { describe, expect, it } from 'vitest'
import type { ExportRequest, ExportScope } from './export-request.ts'
import { whyNothing } from './why-nothing.ts'

const all: ExportScope = { recordIds: [], filter: {} }
const part: ExportScope = { recordIds: [], filter: { text: 'eriks' } }
const asked = (onlyNew: boolean): ExportRequest => ({ format: 'csv', columns: [], onlyNew, rowOf: 'record', hasTotals: false })

describe('whyNothing', () => {
  it.each([
    ['no-match', { scope: part, request: null, stayed: 0, hasRun: true }],
    ['nothing-new', { scope: all, request: asked(true), stayed: 3, hasRun: true }],
    ['none-of-these-new', { scope: part, request: asked(true), stayed: 0, hasRun: true }],
    ['nothing-verified', { scope: all, request: asked(true), stayed: 3, hasRun: false }],
    ['nothing-verified', { scope: all, request: asked(false), stayed: 0, hasRun: true }],
    ['none-may-leave', { scope: part, request: asked(false), stayed: 2, hasRun: true }],
    ['no-match', { scope: part, request: asked(false), stayed: 0, hasRun: true }],
  ] as const)('%s', (why, found) => {
    expect(whyNothing(found)).toBe(why)
  })
})
