import { implement } from '@orpc/server'
import { historyContract } from '#contract/history.contract.ts'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { checkHistory } from './check-history.ts'
import { readHeadFile, textOfHead } from './head-file.ts'
import { findHead } from './history-repository.ts'
import { listAll } from './list-all.ts'

/** Who did what, over all records, and whether that is still what was written. */
export function createHistoryRoutes({ database, now, history: { key, file } }: Pick<Services, 'database' | 'now' | 'history'>) {
  const api = implement(historyContract).$context<Context>()
  return {
    list: api.list.handler(async ({ input, context }) => listAll({ database }, input, context)),
    check: api.check.handler(async () => {
      const kept = await readHeadFile(file)
      const report = await checkHistory(database, { publicKey: key.publicKey, heads: kept ? [kept] : [] })
      const signed = report.signed && { entry: report.signed.entry, at: report.signed.at.toISOString() }
      return { ...report, signed, checkedAt: now().toISOString() }
    }),
    head: api.head.handler(async ({ context }) => {
      const head = await findHead(database)
      if (head === null) throw new AppError('not-found')
      context.resHeaders?.set('cache-control', 'no-store')
      const text = textOfHead(key.sign({ ...head, at: now() }), key.publicKey)
      return new File([text], `history-head-${head.eventId}.json`, { type: 'application/json' })
    }),
  }
}
