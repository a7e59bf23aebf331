import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundRecord } from '#client/wire-types.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import type { Forget } from './use-forget.ts'

/** What was found of a person, each ticked; what is held cannot be. */
export function ForgetList({ found, forget }: { found: readonly FoundRecord[]; forget: Forget }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  if (found.length === 0) return <p className="mt-4 text-ink-soft">{t('settings.forget.none')}</p>
  const going = found.filter(({ record, isHeld }) => !isHeld && !left.has(record.id))
  const files = going.reduce((sum, { exportFiles }) => sum + exportFiles, 0)
  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(left)
    if (isTicked) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <div className="mt-4 grid gap-3">
      <ul aria-label={t('settings.forget.list')}>
        {found.map((each) => (
          <FoundRow
            key={each.record.id}
            found={each}
            isTicked={going.includes(each)}
            onTick={(isTicked) => tick(each.record.id, isTicked)}
          />
        ))}
      </ul>
      <Button
        variant="bad"
        className="justify-self-start"
        isQuietened={going.length === 0 || forget.isBusy}
        onClick={() => going.length > 0 && setAsking(true)}
      >
        {t('settings.forget.go', { count: going.length })}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          forget.forget(going.map(({ record }) => record.id))
        }}
        title={t('settings.forget.askTitle', { count: going.length })}
        text={[t('settings.forget.askText'), files > 0 && t('settings.forget.askFiles', { count: files })].filter(Boolean).join(' ')}
        labels={{ keep: t('settings.people.keep'), confirm: t('settings.forget.confirm'), close: t('app.close') }}
      />
    </div>
  )
}

interface FoundRowProps {
  found: FoundRecord
  isTicked: boolean
  onTick: (isTicked: boolean) => void
}

function FoundRow({ found: { record, isHeld, sharing, exportFiles }, isTicked, onTick }: FoundRowProps) {
  const { t } = useTranslation()
  const text = useOpenText()
  const type = text(`type.${record.documentType ?? 'unknown'}`, {}, record.documentType ?? '')
  const bonds = [
    exportFiles > 0 && t('settings.forget.files', { count: exportFiles }),
    sharing > 0 && t('settings.forget.sharing', { count: sharing }),
  ]
  return (
    <li className="border-t border-line py-1.5">
      <Checkbox checked={isTicked} disabled={isHeld} onChange={onTick}>
        <span className="min-w-0 flex-1">
          <span data-value className="font-medium">
            {record.summary.title || type}
          </span>{' '}
          <span className="text-ink-soft">
            {[type, record.summary.number, t(`status.${record.status}`), t('settings.forget.captured', { at: record.capturedAt })]
              .filter(Boolean)
              .join(' · ')}
          </span>{' '}
          {isHeld && <Chip state="look">{t('settings.forget.held')}</Chip>}
          <span className="block text-xs text-ink-soft">{bonds.filter(Boolean).join(' ')}</span>
        </span>
      </Checkbox>
    </li>
  )
}
