import { cx } from '#ui/cx.ts'
import { ComparedFrame } from '../compared/compared-frame.tsx'
import { ComparedTable } from '../compared/compared-table.tsx'
import { useReview } from '../review-context.ts'
import { evidenceKey, type Words } from '../words/words.ts'
import { type ZoneColumn, type ZoneText, zoneColumns } from './zone-columns.ts'

/** Machine-readable lines against the printed page: a column for each value, and the verdict under it. */
export function ZoneTable() {
  const { review, documentType, words } = useReview()
  const columns = zoneColumns(review.fields, documentType)
  if (columns.length === 0) return null
  return (
    <ComparedFrame
      label={words.say('review.zones.label')}
      className="zone-frame flex-none overflow-auto border-t border-white/8 bg-desk-panel px-4 pt-2.5 pb-3"
    >
      <ComparedTable
        corner={{ text: words.say('review.zones.zone'), isHidden: true }}
        columns={columns}
        rows={['lines', 'print'] as const}
        nameOfColumn={({ field }) => words.say(`review.zones.name.${field}`, {}, words.field(field))}
        nameOfRow={(row) => words.say(`review.zones.${row}`)}
        cell={({ line, print }, row) => zoneCell(row === 'lines' ? line : print)}
        verdictName={words.say('review.zones.verdict')}
        verdict={(column) => ({ state: column.state, text: sayVerdict(column, words) })}
      />
    </ComparedFrame>
  )
}

function zoneCell(told: ZoneText | null) {
  if (told === null) return null
  return [...told.text].map((character, place) => (
    // A character is nothing but its place.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={place} className={cx(told.doubts.includes(place) && 'doubtful')}>
      {character}
    </span>
  ))
}

function sayVerdict({ state, verdict }: ZoneColumn, words: Words): string {
  if (verdict === null) return words.say(`state.${state}`)
  return words.say(`review.zones.verdicts.${evidenceKey(verdict)}`, verdict.values, words.evidence(verdict, 'short'))
}
