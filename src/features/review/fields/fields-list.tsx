import { fieldGroups } from '#domain/document-type.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { useReview } from '../review-context.ts'
import { RemoteLinesTables } from '../remote/remote-lines-table.tsx'
import { RemoteTable } from '../remote/remote-table.tsx'
import { CodeTable } from '../sources/code-table.tsx'
import { FieldItem } from './field-item.tsx'

/** The machine-readable lines stand in a table of their own. */
const groups = fieldGroups.filter((group) => group !== 'machine-readable')

/** Every field in document order, always at the same place for a type. Cells stand in grids of their own. */
export function FieldsList() {
  const { review, words } = useReview()
  const rows = review.rows.filter(({ field }) => placeOfCellKey(field.key) === null)
  return (
    <div className="scroller min-h-0 flex-1 pt-0.5 pb-2">
      {groups.map((group) => (
        <FieldsGroup key={group} name={words.say(`review.group.${group}`)} rows={rows.filter(({ spec }) => spec.group === group)} />
      ))}
      <CodeTable />
      <RemoteTable />
      <RemoteLinesTables />
    </div>
  )
}

function FieldsGroup({ name, rows }: { name: string; rows: ReturnType<typeof useReview>['review']['rows'] }) {
  if (rows.length === 0) return null
  return (
    <fieldset aria-label={name} className="min-w-0">
      <div aria-hidden className="px-4 pt-[7px] pb-px text-xs font-medium text-ink-faint">
        {name}
      </div>
      {rows.map((row) => (
        <FieldItem key={row.field.key} row={row} />
      ))}
    </fieldset>
  )
}
