import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { useClient } from '#client/client-context.ts'
import { summariseRecord } from '#domain/summarise-record.ts'
import { Skeleton } from '#ui/skeleton.tsx'

const stepSize = 10

/** Links to some records by their names. */
export function MissingRecords({ recordIds }: { recordIds: readonly string[] }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const [count, setCount] = useState(stepSize)
  const shown = recordIds.slice(0, count)
  const records = useQueries({ queries: shown.map((id) => queries.records.get.queryOptions({ input: { id } })) })
  const rest = recordIds.length - shown.length
  return (
    <ul className="mt-1 grid gap-1">
      {shown.map((id, at) => {
        const record = records[at]?.data
        return (
          <li key={id}>
            <Link to="/records" search={{ open: id }} data-value className="prose-link inline-block min-h-6">
              {record === undefined && records[at]?.isPending === true ? <Skeleton /> : nameOf(record) || t('export.noName')}
            </Link>
          </li>
        )
      })}
      {rest > 0 && (
        <li>
          <button type="button" className="prose-link min-h-6" onClick={() => setCount(count + stepSize)}>
            {t('export.moreRecords', { count: rest })}
          </button>
        </li>
      )}
    </ul>
  )
}

function nameOf(
  record:
    | (Pick<Parameters<typeof summariseRecord>[0], 'status' | 'fields' | 'pages'> & { documentType: string | null; reference: string })
    | undefined,
): string {
  if (record === undefined) return ''
  const { status, fields, pages, reference } = record
  const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
  return summariseRecord({ documentType, status, fields, openMatters: [], pages }).title || reference
}
