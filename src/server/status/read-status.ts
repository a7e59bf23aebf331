import type { Status } from '#contract/status.contract.ts'
import type { Services } from '../services.ts'

/** What the server is and whether documents can be read. */
export async function readStatus({ version, engine, jobs }: Pick<Services, 'version' | 'engine' | 'jobs'>): Promise<Status> {
  return { version, engine: engine.name, ready: true, doing: null, reading: await jobs.count('read-record') }
}
