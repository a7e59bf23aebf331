import { implement } from '@orpc/server'
import { type Recordings, recordingsContract } from '#contract/recordings.contract.ts'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import { attachmentOf } from '../pages/attachment-of.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { recordsUntil, switchRecording } from './recording-switch.ts'

/** Readings without what was read, for support cases. */
export function createRecordingsRoutes(services: Pick<Services, 'database' | 'notifications' | 'now' | 'recordings'>) {
  const api = implement(recordingsContract).$context<Context>()
  const { database, recordings, now } = services
  const list = async (): Promise<Recordings> => ({ until: await recordsUntil(database, now()), files: await recordings.list() })
  return {
    list: api.list.handler(list),
    switch: api.switch.handler(async ({ input, context: { who } }) => {
      await switchRecording(services, { hours: input.hours, who })
      return list()
    }),
    file: api.file.handler(async ({ input, context: { resHeaders } }) => {
      const text = await recordings.read(input.name)
      if (text === null) throw new AppError('not-found')
      resHeaders?.set('cache-control', 'no-store, private')
      resHeaders?.set('content-disposition', attachmentOf(input.name))
      return new File([text], input.name, { type: 'application/json' })
    }),
    remove: api.remove.handler(async ({ input, context: { who } }) => {
      if (!(await recordings.remove(input.name))) throw new AppError('not-found')
      await addEvents(database, { recordId: null, at: now(), who }, [{ kind: 'recording-removed', data: { name: input.name } }])
      return list()
    }),
  }
}
