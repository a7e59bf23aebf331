import { Files, RotateCw, Send, Trash2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { useMayRemove } from './use-may-remove.ts'
import type { TrayActs } from './use-tray-acts.ts'
import type { TrayRow } from './use-tray.ts'

interface TrayMenuRequest {
  row: TrayRow
  name: string
  acts: TrayActs
  again: () => void
  chooseType: () => void
  /** Takes the sentence of what went wrong, or null. */
  onFailure: (sentence: string | null) => void
}

const sign = { size: 15, strokeWidth: 1.6, 'aria-hidden': true } as const
/** Records in these states can still be read anew. */
const changeable = new Set(['reading', 'to-review', 'unreadable'])

/** What can be done with one captured document. */
export function useTrayMenu({ row: { entry, record }, name, acts, again, chooseType, onFailure }: TrayMenuRequest): MenuEntry[] {
  const { t } = useTranslation()
  const mayRemove = useMayRemove()(entry)
  const isOff = record !== null && !changeable.has(record.status)
  const turn = async () => onFailure(await acts.turn(entry))
  return [
    ...(mayRemove
      ? [
          {
            label: t(entry.origin === 'camera' ? 'capture.tray.takeAgain' : 'capture.tray.chooseAgain'),
            icon: <Undo2 {...sign} />,
            onChoose: again,
          },
        ]
      : []),
    { label: t('capture.tray.changeType'), icon: <Files {...sign} />, isOff, onChoose: chooseType },
    { label: t('capture.tray.turn'), icon: <RotateCw {...sign} />, isOff: isOff || record === null, onChoose: () => void turn() },
    ...(entry.shots.every(({ state }) => state === 'sent')
      ? []
      : [{ label: t('capture.tray.sendAgain'), icon: <Send {...sign} />, onChoose: () => acts.sendAgain(entry) }]),
    ...(mayRemove
      ? [
          { kind: 'line' as const },
          { label: t('capture.tray.delete'), icon: <Trash2 {...sign} />, isBad: true, onChoose: () => acts.remove(entry, name) },
        ]
      : []),
  ]
}
