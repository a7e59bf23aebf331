import { useTranslation } from 'react-i18next'
import { useExportWords } from './use-export-words.ts'

/** Up to two document types by name, else how many. */
export function useDocumentWords(documentTypes: readonly string[]): string {
  const { t } = useTranslation()
  const words = useExportWords()
  if (documentTypes.length === 0) return t('export.allDocuments')
  if (documentTypes.length > 2) return t('export.documentKinds', { count: documentTypes.length })
  return words.list(documentTypes.map(words.documentType))
}
