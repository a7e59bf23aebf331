import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordEntry } from '#domain/record.ts'
import { refusalOf } from '#domain/record-actions.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { ReopenForm } from './reopen-form.tsx'

/** What can be done with the record at the side. */
export function RecordActs({ record, onDelete }: { record: RecordEntry; onDelete: () => void }) {
  const { t } = useTranslation()
  const [isReopening, setReopening] = useState(false)
  const canEdit = refusalOf(record.status, 'edit') === null
  const canReopen = refusalOf(record.status, 'reopen') === null && record.status !== 'postponed'
  if (isReopening) return <ReopenForm record={record} onClose={() => setReopening(false)} />
  return (
    <>
      <Link to="/review/$recordId" params={{ recordId: record.id }} className={buttonClass(canEdit ? 'go' : 'plain', 'sm')}>
        {t(canEdit ? 'records.review' : 'records.look')}
      </Link>
      {canReopen && (
        <Button size="sm" onClick={() => setReopening(true)}>
          {t('records.reopen')}
        </Button>
      )}
      <span className="flex-1" />
      <Button size="sm" variant="bad" onClick={onDelete}>
        {t('records.delete')}
      </Button>
    </>
  )
}
