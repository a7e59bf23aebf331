import { useTranslation } from 'react-i18next'
import type { ListedRecord } from '#client/wire-types.ts'

/** What a record is called: its title, else its reference, else that it has none. */
export function useRecordName(): (record: Pick<ListedRecord, 'summary' | 'reference'>) => string {
  const { t } = useTranslation()
  return ({ summary, reference }) => summary.title || reference || t('records.noName')
}
