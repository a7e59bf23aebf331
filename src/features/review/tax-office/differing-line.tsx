import { useTranslation } from 'react-i18next'
import { differsFromTaxOffice } from '#domain/invoice/differs-from-tax-office.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'

/** Where the record says something else than the tax office, each field one press away. */
export function DifferingLine() {
  const { t } = useTranslation()
  const { documentType, review, acts, words } = useReview()
  const fields = documentType === null ? [] : differsFromTaxOffice(documentType, review.fields)
  if (fields.length === 0) return null
  return (
    <div className="rule-line">
      <StateGlyph state="conflict" />
      <span>
        {t('review.taxOffice.differs', { count: fields.length })}{' '}
        {fields.map((field, at) => (
          <span key={field}>
            <button type="button" className="prose-link min-h-6" onClick={() => acts.goTo(field)}>
              {words.field(field)}
            </button>
            {at < fields.length - 1 && ', '}
          </span>
        ))}
      </span>
    </div>
  )
}
