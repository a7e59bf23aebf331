import { Fragment, useMemo } from 'react'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { ComparedCell } from '../compared/compared-cell.tsx'
import { ComparedFrame } from '../compared/compared-frame.tsx'
import { useReview } from '../review-context.ts'
import { nameOfRow } from '../lines/name-of-row.ts'
import { remoteRows, type RemoteRow } from './remote-columns.ts'
import { type RemoteLine, remoteLines } from './remote-lines.ts'

/** The tables as both read them: a row that they read alike once, any other twice, one reading under the other. */
export function RemoteLinesTables() {
  const { review, documentType, words } = useReview()
  const tables = useMemo(() => remoteLines(review.fields, documentType, words.locale), [review.fields, documentType, words.locale])
  return tables.map(({ table, columns, lines }) => {
    const name = words.say('review.remote.comparedTable', { table: words.say(`table.${table}`, {}, table) })
    return (
      <ComparedFrame key={table} label={name} className="code-frame">
        <table className="compared-table">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {words.say(`column.${column}`, {}, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Fragment key={line.row}>
                {line.isAlike ? (
                  <ReadRow line={line} reader={null} />
                ) : (
                  remoteRows.map((reader) => <ReadRow key={reader} line={line} reader={reader} />)
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ComparedFrame>
    )
  })
}

/** A row as one of the two reads it; as both do where `reader` is null. */
function ReadRow({ line: { row, cells, isAlike }, reader }: { line: RemoteLine; reader: RemoteRow | null }) {
  const { words } = useReview()
  return (
    <tr>
      <th scope="row">
        {nameOfRow(row, words)} · {words.say(`review.remote.says.${reader ?? 'both'}`)}
      </th>
      {cells.map(({ field, says, state, verdict }) => {
        const said = says[reader ?? 'here']
        const isMarked = !isAlike && verdict === 'differ'
        return (
          <ComparedCell key={field} field={field}>
            {isMarked ? (
              <>
                {said}
                <StateGlyph state={state} size={13} label={words.say('review.remote.verdicts.differ')} className="ml-1 align-[-2px]" />
              </>
            ) : (
              said
            )}
          </ComparedCell>
        )
      })}
    </tr>
  )
}
