import { useMemo } from 'react'
import { cx } from '#ui/cx.ts'
import { useReview } from '../review-context.ts'
import { type DataValue, type FileData, fileData } from './file-data.ts'

/** What the file says of itself as data, in the picture's place: each value leads to its field. */
export function FileDataSheet() {
  const { review, documentType, words } = useReview()
  const data = useMemo(
    () => (documentType === null ? null : fileData(review.fields, documentType, words.locale)),
    [review.fields, documentType, words.locale],
  )
  if (data === null) return null
  return (
    <section aria-label={words.say('review.page.fileData')} className="data-sheet scroller">
      {data.groups.map(({ group, values }) => (
        <section key={group} aria-label={words.say(`review.group.${group}`)}>
          <h3>{words.say(`review.group.${group}`)}</h3>
          <dl>
            {values.map((value) => (
              <div key={value.field} data-lights={value.field}>
                <dt>{words.field(value.field)}</dt>
                <dd>
                  <Value value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {data.tables.map((table) => (
        <DataTable key={table.table} table={table} />
      ))}
    </section>
  )
}

function DataTable({ table: { table, columns, rows } }: { table: FileData['tables'][number] }) {
  const { words } = useReview()
  const name = words.say(`table.${table}`, {}, table)
  return (
    // Wider than its sheet, it is moved sideways, also with keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={name} tabIndex={0} className="overflow-x-auto">
      <h3>{name}</h3>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.say(`column.${column}`, {}, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={[...cells.values()][0]?.field}>
              {columns.map((column) => (
                <DataCell key={column} value={cells.get(column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DataCell({ value }: { value: DataValue | undefined }) {
  return <td data-lights={value?.field}>{value && <Value value={value} />}</td>
}

function Value({ value: { field, shown, held } }: { value: DataValue }) {
  const { acts, words } = useReview()
  return (
    <button type="button" data-value onClick={() => acts.goTo(field)} className={cx(held !== null && 'is-other')}>
      {shown}
      {held !== null && (
        <span className="data-held">{words.say('review.data.held', { value: held || words.say('review.data.nothing') })}</span>
      )}
    </button>
  )
}
