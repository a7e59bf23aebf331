import { AppError } from '#domain/app-error.ts'
import type { Answer } from './page-messages.ts'

/** What a thread sends back; a failure that a person may meet as its code. */
export async function answerOf<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof AppError) return { problem: error.code }
    throw error
  }
}

/** The other end: the value, or the failure thrown again. */
export function valueOf<T>(answer: Answer<T>): T {
  if ('problem' in answer) throw new AppError(answer.problem)
  return answer.value
}
