import { useMemo } from 'react'
import { cropUrl } from '#client/picture-url.ts'
import { ComparedFrame } from '../compared/compared-frame.tsx'
import { ComparedTable } from '../compared/compared-table.tsx'
import { pictureVersion } from '../picture/picture-version.ts'
import { useReview } from '../review-context.ts'
import { type CodeColumn, type CodeRow, codeColumns, codeRows } from './code-columns.ts'

const glyphs = { agree: 'proven', alone: 'missing' } as const

/** What the code on the page says against what is printed and what the file's data say: a column for each value, the verdict under it. */
export function CodeTable() {
  const { review, documentType, words } = useReview()
  const columns = useMemo(() => codeColumns(review.fields, documentType, words.locale), [review.fields, documentType, words.locale])
  if (columns.length === 0) return null
  return (
    <ComparedFrame label={words.say('review.code.title')} className="code-frame">
      <CodePicture place={columns[0]?.place ?? null} />
      <ComparedTable
        corner={{ text: words.say('review.code.title') }}
        columns={columns}
        rows={codeRows.filter((row) => row === 'code' || columns.some(({ says }) => says[row] !== null))}
        nameOfColumn={({ field }) => words.field(field)}
        nameOfRow={(row) => words.say(`review.code.says.${row}`)}
        cell={codeCell}
        verdictName={words.say('review.code.verdict')}
        verdict={({ state, verdict }) => ({
          state: verdict === 'differ' ? state : glyphs[verdict],
          text: words.say(`review.code.verdicts.${verdict}`),
        })}
      />
    </ComparedFrame>
  )
}

/** More characters than this are cut at their beginning where nothing differs. */
const mostShown = 14
const endShown = 8

function codeCell({ says, verdict }: CodeColumn, row: CodeRow) {
  const text = says[row]
  if (text === null || verdict === 'differ' || text.length <= mostShown) return text
  return <span title={text}>…{text.slice(-endShown)}</span>
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
