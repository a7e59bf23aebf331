import { useMemo } from 'react'
import { cropUrl } from '#client/picture-url.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { pictureVersion } from '../picture/picture-version.ts'
import { useReview } from '../review-context.ts'
import { pointAt } from '../review.store.ts'
import { type CodeColumn, type CodeRow, codeColumns, codeRows } from './code-columns.ts'

/** What the code on the page says against what is printed and what the file's data say: a column for each value, the verdict under it. */
export function CodeTable() {
  const { review, documentType, words } = useReview()
  const columns = useMemo(() => codeColumns(review.fields, documentType, words.locale), [review.fields, documentType, words.locale])
  if (columns.length === 0) return null
  const rows = codeRows.filter((row) => row === 'code' || columns.some(({ says }) => says[row] !== null))
  return (
    <section
      // Wider than its pane, it is moved sideways, also with keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={words.say('review.code.title')}
      className="code-frame"
    >
      <CodePicture place={columns[0]?.place ?? null} />
      <table className="code-table">
        <thead>
          <tr>
            <th scope="col">{words.say('review.code.title')}</th>
            {columns.map(({ field }) => (
              <th key={field} scope="col" data-lights={field}>
                {words.field(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.say(`review.code.says.${row}`)}</th>
              {columns.map((column) => (
                <CodeCell key={column.field} column={column} row={row} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className="sr-only">
              {words.say('review.code.verdict')}
            </th>
            {columns.map((column) => (
              <CodeVerdict key={column.field} column={column} />
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** More characters than this are cut at their beginning where nothing differs. */
const mostShown = 14
const endShown = 8

function useLit(field: string) {
  const { acts } = useReview()
  return {
    'data-lights': field,
    onPointerEnter: () => pointAt(field),
    onPointerLeave: () => pointAt(null),
    onClick: () => acts.goTo(field),
  }
}

function CodeCell({ column: { field, says, verdict }, row }: { column: CodeColumn; row: CodeRow }) {
  const { words } = useReview()
  const lit = useLit(field)
  const text = says[row]
  if (text === null) {
    return (
      <td {...lit} className="text-ink-faint">
        {words.say('review.zones.none')}
      </td>
    )
  }
  const isCut = verdict !== 'differ' && text.length > mostShown
  return (
    <td {...lit} data-value title={isCut ? text : undefined}>
      {isCut ? `…${text.slice(-endShown)}` : text}
    </td>
  )
}

const glyphs = { agree: 'proven', alone: 'missing' } as const

function CodeVerdict({ column: { field, state, verdict } }: { column: CodeColumn }) {
  const { words } = useReview()
  const lit = useLit(field)
  return (
    <td {...lit} className="code-verdict">
      <StateGlyph state={verdict === 'differ' ? state : glyphs[verdict]} size={14} className="mr-1 align-[-3px]" />
      {words.say(`review.code.verdicts.${verdict}`)}
    </td>
  )
}

const pictureSidePx = 64

function CodePicture({ place }: { place: CodeColumn['place'] }) {
  const { record, words } = useReview()
  const page = record.pages.find(({ index }) => index === place?.pageIndex)
  if (place === null || page === undefined || page.transform === null || !page.pictureKept) return null
  const address = { recordId: record.id, pageIndex: page.index, version: pictureVersion(page.transform) }
  const sharp = Math.round(pictureSidePx * window.devicePixelRatio)
  return <img data-picture className="code-picture" src={cropUrl(address, place.box, sharp)} alt={words.say('review.code.picture')} />
}
