import { useTranslation } from 'react-i18next'
import type { ListedRecord } from '#client/wire-types.ts'

/** What a record is called: its title, else its reference, else that it has none or cannot be opened. */
export function useRecordName(): (record: Pick<ListedRecord, 'summary' | 'reference' | 'problem'>) => string {
  const { t } = useTranslation()
  return ({ summary, reference, problem }) =>
    summary.title || reference || t(problem?.code === 'record.damaged' ? 'records.damaged' : 'records.noName')
}
