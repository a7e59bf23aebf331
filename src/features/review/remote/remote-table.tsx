import { useMemo } from 'react'
import { ComparedFrame } from '../compared/compared-frame.tsx'
import { ComparedTable } from '../compared/compared-table.tsx'
import { useReview } from '../review-context.ts'
import { remoteColumns, remoteRows } from './remote-columns.ts'

const glyphs = { agree: 'proven', alone: 'missing' } as const

/** What our own engine read against what the remote API read: a column for each value, the verdict under it. */
export function RemoteTable() {
  const { review, documentType, words } = useReview()
  const columns = useMemo(() => remoteColumns(review.fields, documentType, words.locale), [review.fields, documentType, words.locale])
  if (columns.length === 0) return null
  return (
    <ComparedFrame label={words.say('review.remote.compared')} className="code-frame">
      <ComparedTable
        corner={{ text: words.say('review.remote.compared') }}
        columns={columns}
        rows={remoteRows}
        nameOfColumn={({ field }) => words.field(field)}
        nameOfRow={(row) => words.say(`review.remote.says.${row}`)}
        cell={({ says }, row) => says[row]}
        verdictName={words.say('review.code.verdict')}
        verdict={({ state, verdict }) => ({
          state: verdict === 'differ' ? state : glyphs[verdict],
          text: words.say(`review.remote.verdicts.${verdict}`),
        })}
      />
    </ComparedFrame>
  )
}
