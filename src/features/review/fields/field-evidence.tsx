import { Chip } from '#ui/chip.tsx'
import { useReview } from '../review-context.ts'
import { sentencesOfRow } from '../words/why-of-row.ts'
import { EarlierInvoice } from './earlier-invoice.tsx'
import { earlierRecord } from './earlier-record.ts'
import type { FieldRow } from './field-row.ts'

/** Why the field stands as it does: one or two sentences, then each piece of evidence by itself. */
export function FieldEvidence({ row, isSentenceShown }: { row: FieldRow; isSentenceShown: boolean }) {
  const { review, words } = useReview()
  const sentences = isSentenceShown ? sentencesOfRow(row, review.openMatters, words) : []
  const chips = [...new Set(row.field.evidence.map((each) => words.evidence(each, 'chip')))].filter((text) => text !== '')
  const earlier = earlierRecord(row)
  return (
    <div className="field-evidence">
      {sentences.length > 0 && <p className="max-w-[62ch]">{sentences.join(' ')}</p>}
      {chips.length > 0 && (
        <ul aria-label={words.say('review.evidence')} className="flex flex-wrap gap-1.5">
          {chips.map((text) => (
            <li key={text}>
              <Chip isEvidence>{text}</Chip>
            </li>
          ))}
        </ul>
      )}
      {earlier !== null && <EarlierInvoice recordId={earlier} />}
    </div>
  )
}
