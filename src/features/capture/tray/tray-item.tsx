import { Ellipsis, FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { Menu } from '#ui/menu.tsx'
import { Progress } from '#ui/progress.tsx'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { TypeChoice } from './type-choice.tsx'
import { useMayRemove } from './use-may-remove.ts'
import { useThumb } from './use-thumb.ts'
import type { TrayActs } from './use-tray-acts.ts'
import { type TrayItemView, useTrayItem } from './use-tray-item.ts'
import { useTrayMenu } from './use-tray-menu.tsx'
import type { TrayRow } from './use-tray.ts'

interface TrayItemProps {
  row: TrayRow
  isNewest: boolean
  acts: TrayActs
  onChooseFiles: () => void
  onReview: (recordId: string) => void
}

/** One captured document: its picture, its name, how it fares in words. */
export function TrayItem({ row, isNewest, acts, onChooseFiles, onReview }: TrayItemProps) {
  const { t } = useTranslation()
  const opened = row.record
  const [failure, setFailure] = useState<string | null>(null)
  const view = useTrayItem(row, failure)
  const mayRemove = useMayRemove()
  const again = () => {
    acts.remove(row.entry, view.name)
    if (row.entry.origin !== 'camera') onChooseFiles()
  }
  const [isChoosing, setChoosing] = useState(false)
  const menu = useTrayMenu({ row, name: view.name, acts, again, chooseType: () => setChoosing(true), onFailure: setFailure })
  return (
    <li
      data-tray-state={view.state}
      data-document={row.entry.key}
      data-record={row.entry.recordId ?? undefined}
      className={cx(
        'slides-in grid grid-cols-[64px_minmax(0,1fr)_auto] items-center gap-3 rounded-md p-2 not-first:mt-0.5',
        isNewest && 'bg-accent-wash',
      )}
    >
      <Thumb row={row} />
      <div className="min-w-0">
        <Name name={view.name} onOpen={opened && (() => onReview(opened.id))} />
        <Fare view={view} />
        {isChoosing && (
          <TypeChoice
            row={row}
            onChoose={async (type) => setFailure(await acts.changeType(row.entry, type))}
            onClose={() => setChoosing(false)}
          />
        )}
        {view.state === 'refused' && mayRemove(row.entry) && (
          <Button size="sm" className="mt-1.5" onClick={again}>
            {t(row.entry.origin === 'camera' ? 'capture.tray.takeAgain' : 'capture.tray.chooseAgain')}
          </Button>
        )}
      </div>
      <Menu variant="icon" align="end" label={t('capture.tray.more', { name: view.name })} entries={menu}>
        <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
      </Menu>
    </li>
  )
}

/** Opens the record once there is one. */
function Name({ name, onOpen }: { name: string; onOpen: (() => void) | null }) {
  if (!onOpen) return <b className="block truncate font-medium">{name}</b>
  return (
    <button type="button" onClick={onOpen} className="block max-w-full truncate text-left font-medium hover:underline">
      {name}
    </button>
  )
}

function Fare({ view }: { view: TrayItemView }) {
  return (
    <>
      <span className="flex items-start gap-1.5 text-xs text-ink-soft">
        {view.sign && <StateGlyph state={view.sign} size={14} className="mt-px" />}
        <span>{view.words}</span>
      </span>
      {view.values !== null && (
        <span data-value className="block truncate text-xs text-ink-faint">
          {view.values}
        </span>
      )}
      {view.isUnderWay && <Progress label={view.words} value={null} className="mt-1.5 h-[3px]" />}
    </>
  )
}

function Thumb({ row }: { row: TrayRow }) {
  const address = useThumb(row)
  // What cannot be shown, e.g. a text that calls itself a picture, is a plain sheet.
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span
      data-picture
      className="grid h-12 w-16 place-items-center self-start overflow-hidden rounded-[5px] border border-line-strong bg-sunken text-ink-faint"
    >
      {address === null || address === broken ? (
        <FileText size={20} strokeWidth={1.4} aria-hidden />
      ) : (
        <img src={address} alt="" decoding="async" onError={() => setBroken(address)} className="size-full object-cover" />
      )}
    </span>
  )
}
