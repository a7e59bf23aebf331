import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#client/wire-types.ts'
import { sentenceOf } from '#client/app-failure.ts'
import { useOpenText } from '#ui/use-open-text.ts'
import { useWho } from './use-who.ts'

export interface HistoryWords {
  what: string
  /** The value that stood there before, where one was replaced. */
  before: string | null
  why: string | null
  /** `what` holds a value of the document. */
  isValue: boolean
}

type Data = HistoryEntry['data']

function textIn(data: Data, name: string): string {
  const value = data[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What an event says, e.g. `Number settled: L898902C3, not L89S902C3`. */
export function useHistoryWords(): (entry: HistoryEntry) => HistoryWords {
  const { t, i18n } = useTranslation()
  const text = useOpenText()
  const nameOf = useWho()
  const wordsOfEdit = (data: Data): HistoryWords => {
    const [before, after] = [textIn(data, 'old'), textIn(data, 'new')]
    const values = { field: textIn(data, 'field'), value: after || t('records.empty') }
    const why = text(`records.how.${textIn(data, 'how')}`) || null
    if (before === after) return { what: t('records.event.confirmed', values), before: null, why, isValue: true }
    return { what: t('records.event.settled', values), before: before || null, why, isValue: true }
  }
  const wordsOfAccepted = ({ accepted }: Data): string | null => {
    if (!Array.isArray(accepted) || accepted.length === 0) return null
    const fields = accepted.map((key) => t('records.fieldNamed', { field: String(key) }))
    return t('records.event.accepted', { fields: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(fields) })
  }
  const wordsOfDestroyed = (data: Data): string => {
    const because = text(`records.event.destroyed.${textIn(data, 'because')}`)
    const keepers = Number(data['keepers'] ?? 0)
    return keepers > 0 ? t('records.event.keepers', { because, count: keepers }) : because
  }
  /** What faces were taken for, or what a person said of them. */
  const wordsOfFaces = (kind: string, data: Data): string =>
    text(`records.answer.${kind}.${textIn(data, 'verdict') || textIn(data, 'says') || 'none'}`)
  const whyOf = (kind: string, data: Data): string | null => {
    if (kind === 'picture-destroyed') return wordsOfDestroyed(data) || null
    if (kind === 'verified') return wordsOfAccepted(data)
    if (kind === 'not-read') return sentenceOf(textIn(data, 'problem')) || null
    const reason = textIn(data, 'reason')
    return [wordsOfFaces(kind, data), reason && t('records.event.because', { reason })].filter(Boolean).join(' ') || null
  }
  return ({ kind, who, data }) => {
    if (kind === 'edited') return wordsOfEdit(data)
    const values = { ...textsOf(data), who: nameOf(who, 'who') }
    return { what: text(`records.event.${kind}`, values, kind), before: null, why: whyOf(kind, data), isValue: false }
  }
}

function textsOf(data: Data): Record<string, string> {
  return Object.fromEntries(Object.keys(data).map((name) => [name, textIn(data, name)]))
}
