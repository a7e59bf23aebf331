import { useTranslation } from 'react-i18next'
import type { QuestionOfInvoice } from '#domain/invoice/question-of-invoice.ts'
import { asEnding } from '#ui/as-ending.ts'
import { useReview } from '../review-context.ts'

/** `the invoice code and the last six characters of the check code`; null where nothing is missing. */
export function useMissingWords(missing: QuestionOfInvoice['missing']): string | null {
  const { t, i18n } = useTranslation()
  const { words } = useReview()
  if (missing.length === 0) return null
  const named = missing.map(({ field, lastSix }) =>
    t(`review.taxOffice.missing.${lastSix ? 'lastSix' : 'whole'}`, { field: asEnding(words.field(field)) }),
  )
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(named)
}
