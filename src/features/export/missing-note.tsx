import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '#ui/note.tsx'
import { MissingRecords } from './missing-records.tsx'
import type { PreviewData } from './use-preview.ts'

type Missing = PreviewData['empty'][number]

/** Columns told of before the rest is folded. */
const told = 3

/** Columns that will have empty cells, and the records concerned. */
export function MissingNote({ data }: { data: PreviewData }) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  if (data.empty.length === 0) return null
  const shown = isAll ? data.empty : data.empty.slice(0, told)
  const rest = data.empty.length - shown.length
  return (
    <Note state="look">
      <ul className="grid gap-2">
        {shown.map((missing) => (
          <MissingLine key={missing.column} missing={missing} total={data.records} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="prose-link mt-2" onClick={() => setAll(true)}>
          {t('export.moreMissing', { count: rest })}
        </button>
      )}
    </Note>
  )
}

function MissingLine({ missing: { column, recordIds }, total }: { missing: Missing; total: number }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const count = recordIds.length
  return (
    <li>
      {t('export.missing', { count, total, column })}{' '}
      <button type="button" aria-expanded={isOpen} className="prose-link min-h-6" onClick={() => setOpen(!isOpen)}>
        {isOpen ? t('export.hideMissing') : t('export.showMissing', { count })}
      </button>
      {isOpen && <MissingRecords recordIds={recordIds} />}
    </li>
  )
}
