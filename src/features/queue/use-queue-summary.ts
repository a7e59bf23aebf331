import { useTranslation } from 'react-i18next'
import { useAgeWords } from './use-age-words.ts'
import { useNow } from './use-now.ts'
import type { QueueCounts } from './use-queue-counts.ts'
import type { QueueRows } from './use-queue-rows.ts'
import { waitingAge } from './waiting-age.ts'

/** The queue in a few words: `34 waiting, oldest 26 min`. */
export function useQueueSummary({ rows, state }: QueueRows, counts: QueueCounts | null): string {
  const { t } = useTranslation()
  const words = useAgeWords()
  const nowMs = useNow(15_000)
  if (counts === null || state !== 'ready') return ''
  const waiting = counts.byView.all
  if (waiting === 0) return t('queue.none')
  const oldestMs = Math.min(...rows.map((row) => Date.parse(row.capturedAt)))
  const said = t('queue.summary', { count: waiting })
  return Number.isFinite(oldestMs) ? `${said}, ${t('queue.oldest', { age: words(waitingAge(oldestMs, nowMs)) })}` : said
}
