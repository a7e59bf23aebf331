import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#client/app-failure.ts'
import type { ListedRecord } from '#client/wire-types.ts'
import type { TrustState } from '#ui/trust-state.ts'
import { useOpenText } from '#ui/use-open-text.ts'

export interface RowWords {
  type: string
  name: string
  /** Why it waits, with the state that its glyph shows; null state: no glyph. */
  why: { state: TrustState | null; text: string }
}

/** Which sign the reason of a doubt carries. */
function stateOfDoubt(kind: string): TrustState {
  if (kind === 'nothing-found') return 'missing'
  const isConflict = kind === 'sources-differ' || kind === 'rule-fails' || kind.endsWith('-fails') || kind === 'value-impossible'
  return isConflict ? 'conflict' : 'look'
}

/** Gives the words of a row: what it is, whose it is, and why it waits. */
export function useRowWords(): (row: ListedRecord) => RowWords {
  const { t } = useTranslation()
  const text = useOpenText()
  const whyOf = useWhyOfRow()
  return (row) => ({
    type: text(`type.${row.documentType ?? 'unknown'}`, {}, row.documentType ?? ''),
    name: row.summary.title || (row.status === 'reading' ? t('queue.why.readingName') : row.reference),
    why: whyOf(row),
  })
}

function firstSentence(code: string): string {
  return sentenceOf(code).split('. ')[0] ?? ''
}

function useWhyOfRow(): (row: ListedRecord) => RowWords['why'] {
  const { t } = useTranslation()
  const text = useOpenText()
  const whyOfDoubt = ({ field, kind, values: named }: NonNullable<ListedRecord['summary']['firstDoubt']>): RowWords['why'] => {
    const values = { ...named, field: field ?? '' }
    const key = kind === 'rule-fails' ? `reason.${named['code']}` : `doubt.${kind}`
    return { state: stateOfDoubt(kind), text: text(key, values, t('doubt.other', values)).replace(/\.$/, '') }
  }
  // Without a sign: that nothing is doubtful does not make everything proven.
  const ready = { state: null, text: t('queue.why.ready') }
  const whyReviewed = ({ documentType, summary, facesAskedBy }: ListedRecord): RowWords['why'] => {
    if (facesAskedBy !== null) return { state: 'look', text: t('queue.why.facesAsked') }
    if (documentType === null) return { state: 'missing', text: t('queue.why.typeUnknown') }
    return summary.firstDoubt === null ? ready : whyOfDoubt(summary.firstDoubt)
  }
  return (row) => {
    const { status, problem, postponedUntil } = row
    if (problem?.code === 'record.damaged') return { state: 'conflict', text: firstSentence(problem.code) }
    if (status === 'reading') return { state: null, text: t('queue.why.reading') }
    if (status === 'unreadable') {
      return { state: 'missing', text: firstSentence(problem?.code ?? '') || t('queue.why.unreadable') }
    }
    if (status === 'postponed') return { state: null, text: t('queue.why.postponed', { until: postponedUntil }) }
    return whyReviewed(row)
  }
}
