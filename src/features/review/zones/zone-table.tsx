import { cx } from '#ui/cx.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'
import { pointAt } from '../review.store.ts'
import { evidenceKey } from '../words/words.ts'
import { type ZoneColumn, type ZoneText, zoneColumns } from './zone-columns.ts'

/** Machine-readable lines against the printed page: a column for each value, and the verdict under it. */
export function ZoneTable() {
  const { review, documentType, words } = useReview()
  const columns = zoneColumns(review.fields, documentType)
  if (columns.length === 0) return null
  return (
    <section
      // A table wider than its frame scrolls in it, so the frame can have the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={words.say('review.zones.label')}
      className="zone-frame flex-none overflow-auto border-t border-white/8 bg-desk-panel px-4 pt-2.5 pb-3"
    >
      <table className="zone-table">
        <thead>
          <tr>
            <th scope="col" className="sr-only">
              {words.say('review.zones.zone')}
            </th>
            {columns.map((column) => (
              <ZoneHead key={column.field} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <ZoneRow name={words.say('review.zones.lines')} columns={columns} textOf={(column) => column.line} />
          <ZoneRow name={words.say('review.zones.print')} columns={columns} textOf={(column) => column.print} />
          <tr className="zone-verdicts">
            <th scope="row" className="sr-only">
              {words.say('review.zones.verdict')}
            </th>
            {columns.map((column) => (
              <ZoneVerdict key={column.field} column={column} />
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function useColumn(field: string) {
  const { acts } = useReview()
  return {
    'data-lights': field,
    onPointerEnter: () => pointAt(field),
    onPointerLeave: () => pointAt(null),
    onClick: () => acts.goTo(field),
  }
}

function ZoneHead({ column }: { column: ZoneColumn }) {
  const { words } = useReview()
  const { onClick, ...cell } = useColumn(column.field)
  return (
    <th scope="col" {...cell}>
      <button type="button" onClick={onClick}>
        {words.say(`review.zones.name.${column.field}`, {}, words.field(column.field))}
      </button>
    </th>
  )
}

function ZoneRow({
  name,
  columns,
  textOf,
}: {
  name: string
  columns: readonly ZoneColumn[]
  textOf: (column: ZoneColumn) => ZoneText | null
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <ZoneCell key={column.field} field={column.field} told={textOf(column)} />
      ))}
    </tr>
  )
}

function ZoneCell({ field, told }: { field: string; told: ZoneText | null }) {
  const { words } = useReview()
  const cell = useColumn(field)
  if (told === null)
    return (
      <td {...cell}>
        <span className="text-ink-soft">{words.say('review.zones.none')}</span>
      </td>
    )
  return (
    <td {...cell} data-value>
      {[...told.text].map((character, place) => (
        // A character is nothing but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className={cx(told.doubts.includes(place) && 'doubtful')}>
          {character}
        </span>
      ))}
    </td>
  )
}

function ZoneVerdict({ column }: { column: ZoneColumn }) {
  const { words } = useReview()
  const cell = useColumn(column.field)
  return (
    <td {...cell}>
      <StateGlyph state={column.state} size={14} className="mr-1 align-[-3px]" />
      {column.verdict === null
        ? words.say(`state.${column.state}`)
        : words.say(`review.zones.verdicts.${evidenceKey(column.verdict)}`, column.verdict.values, words.evidence(column.verdict, 'short'))}
    </td>
  )
}
