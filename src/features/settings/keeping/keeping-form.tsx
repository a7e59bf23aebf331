import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { Keeping } from '#domain/keeping/keeping.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import type { NamedType } from '../group-types.ts'
import { KeepingChoice } from './keeping-choice.tsx'
import { draftOfKeeping, keepingOfDraft } from './keeping-draft.ts'
import type { KeepingSetting } from './use-keeping.ts'

interface KeepingFormProps {
  type: NamedType
  setting: KeepingSetting
  onClose: () => void
}

const pictures = ['extract-only', 'days', 'keep'] as const
const values = ['days', 'keep'] as const

/** Chooses how long pictures and values of one type stay; what goes at once by it is said before it is saved. */
export function KeepingForm({ type: { key, name }, setting, onClose }: KeepingFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => draftOfKeeping(setting.of(key)))
  const keeping = keepingOfDraft(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keeping !== null && !setting.isSaving) setting.setType(key, keeping, onClose)
  }
  return (
    <form onSubmit={submit} aria-label={t('settings.keeping.changeNamed', { name })} className="mt-2 grid gap-3 rounded-md bg-sunken p-3">
      <div className="grid gap-3 tab:grid-cols-2">
        <KeepingChoice
          label={t('settings.keeping.pictures')}
          value={draft.picture}
          options={pictures.map((value) => ({ value, label: t(`settings.keeping.picture.${value}`) }))}
          days={draft.pictureDays}
          onChange={(picture, pictureDays) => setDraft({ ...draft, picture, pictureDays })}
        />
        <KeepingChoice
          label={t('settings.keeping.values')}
          value={draft.fields}
          options={values.map((value) => ({ value, label: t(`settings.keeping.value.${value}`) }))}
          days={draft.fieldsDays}
          onChange={(fields, fieldsDays) => setDraft({ ...draft, fields, fieldsDays })}
        />
      </div>
      {keeping !== null && <KeepingEffect typeKey={key} keeping={keeping} />}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="go" type="submit" isQuietened={keeping === null || setting.isSaving}>
          {t('settings.save')}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t('settings.keeping.cancel')}
        </Button>
        {setting.isSet(key) && (
          <Button size="sm" variant="quiet" onClick={() => setting.setType(key, null, onClose)}>
            {t('settings.keeping.asUsual')}
          </Button>
        )}
      </div>
    </form>
  )
}

function KeepingEffect({ typeKey, keeping }: { typeKey: string; keeping: Keeping }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data } = useQuery(
    queries.keeping.effect.queryOptions({ input: { types: { [typeKey]: keeping } }, staleTime: 0, placeholderData: keepPreviousData }),
  )
  if (data === undefined || data.pictures + data.records === 0) return null
  return (
    <Note state="look">
      {data.pictures > 0 && t('settings.keeping.effect.pictures', { count: data.pictures })}{' '}
      {data.records > 0 && t('settings.keeping.effect.records', { count: data.records })} {t('settings.keeping.effect.forGood')}
    </Note>
  )
}
