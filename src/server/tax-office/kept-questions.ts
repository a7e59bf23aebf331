import { z } from 'zod'
import {
  type AskedValue,
  type TaxOfficeAnswer,
  type TaxOfficeQuestion,
  askedValueSchema,
  taxOfficeAnswerSchema,
} from '#domain/invoice/tax-office.ts'
import type { EventRow } from '../database/schema.ts'
import type { NewEvent } from '../records/records-repository.ts'

// Questions and answers are kept in the record's history, to which the database only ever lets rows be added.
const asked = 'tax-office-asked'
const kindOf = (outcome: TaxOfficeAnswer['outcome']) => `tax-office-${outcome}` as const
const ended: ReadonlySet<string> = new Set(taxOfficeAnswerSchema.shape.outcome.options.map(kindOf))

/** The server stops waiting before this, so a question without an answer by then will never have one. */
const longestWaitMs = 90_000

const questionData = z.object({ question: z.uuid(), host: z.string(), values: z.array(askedValueSchema) })
const answerData = taxOfficeAnswerSchema.extend({ question: z.uuid() })

export interface KeptQuestion {
  id: string
  values: readonly AskedValue[]
}

export function askedEvent({ id: question, values }: KeptQuestion, host: string): NewEvent {
  return { kind: asked, source: 'person', data: { question, host, values } }
}

export function answeredEvent(question: string, answer: TaxOfficeAnswer): NewEvent {
  return { kind: kindOf(answer.outcome), source: 'tax-office', data: { question, ...answer } }
}

/** The questions of a record's history and what became of them, newest first as the events are. */
export function keptQuestions(events: readonly EventRow[], now: Date): TaxOfficeQuestion[] {
  const answers = new Map(
    events.flatMap(({ kind, at, data }) => {
      if (!ended.has(kind)) return []
      const { question, ...answer } = answerData.parse(data)
      return [[question, { answeredAt: at.toISOString(), answer }]]
    }),
  )
  return events.flatMap(({ kind, at, who, data }) => {
    if (kind !== asked) return []
    const { question: id, host, values } = questionData.parse(data)
    const { answeredAt, answer } = answers.get(id) ?? { answeredAt: null, answer: null }
    const isAwaited = answer === null && now.getTime() - at.getTime() < longestWaitMs
    return [{ id, askedAt: at.toISOString(), askedBy: who, host, values, answeredAt, answer, isAwaited }]
  })
}
