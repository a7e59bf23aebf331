import type { HistoryLine } from '#contract/history.contract.ts'
import type { Services } from '../services.ts'
import { listNewest } from './history-repository.ts'

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

/** All that happened, newest first, without any value of a document. */
export async function listAll(
  { database }: Pick<Services, 'database'>,
  asked: { before?: number | undefined; limit: number },
): Promise<HistoryLine[]> {
  const rows = await listNewest(database, asked)
  return rows.map(({ id, at, who, kind, source, record_id: recordId, data }) => ({
    id,
    at: at.toISOString(),
    who,
    kind,
    source,
    recordId,
    data: Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => tellable.has(name))),
  }))
}
