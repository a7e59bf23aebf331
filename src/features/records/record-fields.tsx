import { useTranslation } from 'react-i18next'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { type DocumentType, type FieldKind, fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Field, RecordEntry } from '#domain/record.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import { wholeText } from '#domain/text/text-of-pages.ts'
import { cx } from '#ui/cx.ts'
import { Note } from '#ui/note.tsx'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { RecordTables } from './record-tables.tsx'

/** The values with their states, in document order; and what was accepted or refused with a reason. */
export function RecordFields({ record }: { record: RecordEntry }) {
  const { t } = useTranslation()
  const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
  const fields = record.fields.filter(({ key }) => !placeOfLineKey(key) && !placeOfCellKey(key) && isShown(documentType, key))
  return (
    <div className="grid gap-3 px-4 py-3">
      {record.rejectedReason !== null && <Note state="conflict">{t('records.rejectedFor', { reason: record.rejectedReason })}</Note>}
      <dl className="grid gap-1">
        {fields.map((field) => (
          <FieldLine key={field.key} field={field} documentTypeKey={record.documentType} />
        ))}
      </dl>
      <RecordTables documentType={documentType} fields={record.fields} />
      {documentType?.text === true && (
        <p data-value className="[overflow-wrap:anywhere] whitespace-pre-wrap">
          {wholeText(record.pages, record.fields)}
        </p>
      )}
      {record.acceptedRules.map(({ rule, reason }) => (
        <p key={rule} className="text-xs text-ink-soft">
          {t('records.acceptedRule', { rule, reason })}
        </p>
      ))}
    </div>
  )
}

function isShown(documentType: DocumentType | null, key: string): boolean {
  return documentType === null || fieldSpec(documentType, key)?.derived !== true
}

const monoKinds: ReadonlySet<FieldKind> = new Set(['document-number', 'card-number', 'plate', 'code'])

function FieldLine({ field, documentTypeKey }: { field: Field; documentTypeKey: string | null }) {
  const { t, i18n } = useTranslation()
  const documentType = documentTypeKey === null ? null : findDocumentType(documentTypeKey)
  const spec = (documentType === null ? null : fieldSpec(documentType, field.key)) ?? { kind: 'text' }
  const format = formatOfField(spec)
  return (
    <div className="grid grid-cols-[148px_minmax(0,1fr)] items-start gap-2.5">
      <dt className="flex gap-2.5 text-ink-soft">
        <StateGlyph state={field.state} size={16} label={t(`state.${field.state}`)} className="mt-0.5" />
        {t('records.fieldNamed', { field: field.key })}
      </dt>
      <dd data-value className={cx('font-medium [overflow-wrap:anywhere]', monoKinds.has(spec.kind) && 'font-mono text-[.95em]')}>
        {field.value === null ? (
          <span className="font-normal text-ink-faint">{t('records.empty')}</span>
        ) : (
          (format.glance?.(field.value) ?? format.show(field.value, i18n.language === 'en' ? 'en-GB' : i18n.language))
        )}
      </dd>
    </div>
  )
}
