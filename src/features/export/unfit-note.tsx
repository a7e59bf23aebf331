import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '#ui/note.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import type { PreviewData } from './use-preview.ts'

type Unfit = PreviewData['unfit'][number]

/** Records told of before the rest is folded. */
const told = 5

/** Records that stay because the format cannot be made of them, each with what it lacks. */
export function UnfitNote({ data: { unfit } }: { data: PreviewData }) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? unfit : unfit.slice(0, told)
  const rest = unfit.length - shown.length
  return (
    <Note state="look">
      <p className="font-medium">{t('export.ubl.unfit', { count: unfit.length })}</p>
      <ul className="mt-1 grid gap-2">
        {shown.map((record) => (
          <UnfitRecord key={record.recordId} record={record} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="prose-link mt-2 min-h-6" onClick={() => setAll(true)}>
          {t('export.ubl.more', { count: rest })}
        </button>
      )}
    </Note>
  )
}

function UnfitRecord({ record: { recordId, name, faults } }: { record: Unfit }) {
  const { t } = useTranslation()
  const say = useOpenText()
  return (
    <li>
      <Link to="/records" search={{ open: recordId }} data-value className="prose-link inline-block min-h-6">
        {name || t('export.noName')}
      </Link>
      <ul>
        {faults.map(({ code, values }) => {
          const sentence = say(`export.ubl.fault.${code}`, values, code)
          return <li key={sentence}>{sentence}</li>
        })}
      </ul>
    </li>
  )
}
