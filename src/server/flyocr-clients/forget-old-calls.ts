import { callsKeptDays } from '#domain/flyocr-client.ts'
import { startOfDay } from '../database/start-of-day.ts'
import { isoDay } from '../records/iso-day.ts'
import type { Services } from '../services.ts'
import { deleteCallsBefore } from './flyocr-clients-repository.ts'

/** Days are counted there, so an hour more or less is nothing. */
const everyMs = 60 * 60_000

/** Forgets calls of more than the days that they are kept. Resolves with how many. */
export async function forgetOldCalls({ database, now }: Pick<Services, 'database' | 'now'>): Promise<number> {
  return deleteCallsBefore(database, startOfDay(isoDay(now()), -callsKeptDays))
}

/** Does so at the start and as time goes on. */
export function keepForgettingCalls(needs: Pick<Services, 'database' | 'now' | 'log'>): { stop: () => Promise<void> } {
  const forget = async () => {
    await forgetOldCalls(needs).catch((cause: unknown) => needs.log.error({ err: cause }, 'old calls could not be forgotten'))
  }
  let running = forget()
  const timer = setInterval(() => (running = running.then(forget)), everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
