import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypes } from '#catalogue/catalogue.ts'
import { usualUndoMinutes } from '#domain/keeping/keeping.ts'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { Select } from '#ui/select.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { groupTypes } from '../group-types.ts'
import { KeepingGroup } from './keeping-group.tsx'
import { type KeepingSetting, useKeeping } from './use-keeping.ts'

/** How long pictures and values stay, by document type. */
export function KeepingCard() {
  const { t } = useTranslation()
  const text = useOpenText()
  const setting = useKeeping()
  const [sought, setSought] = useState('')
  const named = documentTypes().map(({ key }) => ({ key, name: text(`type.${key}`, {}, key) }))
  const groups = groupTypes(named, sought)
  return (
    <Card title={t('settings.keeping.title')} about={t('settings.keeping.about')}>
      {setting.failure !== null && <FailureNote className="mb-3" what={t('settings.keeping.failed')} safe={setting.failure} />}
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchInput
          label={t('settings.keeping.search')}
          clearLabel={t('settings.keeping.clear')}
          value={sought}
          onChange={setSought}
          className="min-w-[200px] flex-1"
        />
        <UndoTime setting={setting} />
      </div>
      {setting.policy !== null &&
        groups.map((group) => <KeepingGroup key={group.queue} group={group} setting={setting} isSought={sought !== ''} />)}
      {groups.length === 0 && <p className="text-ink-soft">{t('settings.keeping.noneFound', { sought })}</p>}
      <p className="mt-3 max-w-[68ch] text-xs text-ink-soft">{t('settings.keeping.backups')}</p>
    </Card>
  )
}

const undoTimes = [0, 1, 5, usualUndoMinutes, 30, 60]

function UndoTime({ setting: { policy, setUndoMinutes } }: { setting: KeepingSetting }) {
  const { t } = useTranslation()
  if (policy === null) return null
  const offered = [...new Set([...undoTimes, policy.undoMinutes])].toSorted((one, other) => one - other)
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className="text-ink-soft">{t('settings.keeping.undo')}</span>
      <Select
        label={t('settings.keeping.undo')}
        value={String(policy.undoMinutes)}
        options={offered.map((minutes) => ({ value: String(minutes), label: t('settings.keeping.minutes', { count: minutes }) }))}
        onChange={(value) => Number(value) !== policy.undoMinutes && setUndoMinutes(Number(value))}
      />
    </span>
  )
}
