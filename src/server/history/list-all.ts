import type { Sight } from '#domain/accounts/asker.ts'
import type { HistoryLine } from '#contract/history.contract.ts'
import type { Services } from '../services.ts'
import { type HistoryAsked, listNewest } from './history-repository.ts'

/** What of a line may be told without telling what stands in a document. */
const tellable = new Set([
  'field',
  'how',
  'page',
  'problem',
  'engine',
  'documentType',
  'found',
  'format',
  'documents',
  'origin',
  'until',
  'role',
  'queues',
  'accepted',
  'rule',
  'because',
  'picture',
  'fields',
  'minutes',
  'records',
])

/** Of lines that are about no document, so that nothing in them is of one. */
const tellableOfOffice = new Set([
  ...tellable,
  'changed',
  'choice',
  'client',
  'code',
  'host',
  'name',
  'names',
  'passkey',
  'perMinute',
  'person',
  'rights',
  'run',
  'services',
  'taxIds',
  'token',
])

/** All that happened and is asked for, newest first, without any value of a document. */
export async function listAll({ database }: Pick<Services, 'database'>, asked: HistoryAsked, sight: Sight): Promise<HistoryLine[]> {
  const rows = await listNewest(database, asked, sight)
  return rows.map(({ id, at, who, kind, source, record_id: recordId, data, isThere }) => ({
    id,
    at: at.toISOString(),
    who,
    kind,
    source,
    recordId,
    isThere,
    data: toldOf(data ?? {}, recordId === null ? tellableOfOffice : tellable),
  }))
}

function toldOf(data: Record<string, unknown>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)))
}
