import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sentenceOfCode } from '#client/app-failure.ts'
import { useOutboxStore } from '#client/outbox/outbox.store.ts'
import { readingProgressOptions } from '#client/queries.ts'
import type { TrustState } from '#ui/trust-state.ts'
import { type TrayState, isUnderWay, signOf, trayState } from './tray-words.ts'
import type { TrayRow } from './use-tray.ts'

export interface TrayItemView {
  name: string
  state: TrayState['kind']
  sign: TrustState | null
  words: string
  /** What has been read, the number lines first; empty while there is nothing. */
  values: string
  isUnderWay: boolean
}

/** What a line of the tray says. `failure`: a sentence of what was tried last with it. */
export function useTrayItem({ entry, record }: TrayRow, failure: string | null): TrayItemView {
  const { t } = useTranslation()
  const isSending = useOutboxStore((state) => state.sending.has(entry.key))
  const { data: progress } = useQuery({ ...readingProgressOptions(entry.recordId ?? entry.key), enabled: false })
  const state = trayState({ entry, record, isSending, hasLines: progress.readings.some(({ source }) => source === 'mrz') })
  const read = (field: string) => progress.readings.find((reading) => reading.field === field)?.value ?? ''
  const known = [record?.summary.title || read('surname'), record?.summary.number || read('documentNumber')]
  return {
    name: nameOf({ entry, record }, progress.documentType, t),
    state: state.kind,
    sign: failure === null ? signOf(state) : 'look',
    words: failure ?? wordsOf(state, record, t),
    values: known.filter((value) => value !== '').join(' · '),
    isUnderWay: isUnderWay(state),
  }
}

function nameOf({ entry, record }: TrayRow, foundType: string | null, t: TFunction): string {
  const type = record?.documentType ?? foundType ?? entry.documentType
  const unnamed = entry.origin === 'camera' ? t('capture.tray.document') : (entry.shots[0]?.fileName ?? t('capture.tray.document'))
  const name = type === null ? unnamed : t(`type.${type}`, { defaultValue: type })
  return entry.shots.length > 1 ? t('capture.tray.pages', { name, count: entry.shots.length }) : name
}

function wordsOf(state: TrayState, record: TrayRow['record'], t: TFunction): string {
  if ('sentence' in state) return state.sentence
  if ('count' in state) return t(`capture.tray.state.${state.kind}`, { count: state.count })
  if (state.kind === 'settled') return t(`status.${record?.status ?? 'verified'}`)
  if (state.kind === 'unreadable') return sentenceOfCode(state.problem?.code ?? '') ?? t('capture.tray.state.unreadable')
  return t(`capture.tray.state.${state.kind}`)
}
