import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { Note } from '#ui/note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { ForgetList } from './forget-list.tsx'
import { useForget } from './use-forget.ts'

/** Finds all that is kept of a person, and destroys it. */
export function ForgetCard() {
  const { t } = useTranslation()
  const forget = useForget()
  const [asked, setAsked] = useState({ name: '', number: '' })
  const isEmpty = asked.name.trim() === '' && asked.number.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isEmpty) forget.search(asked)
  }
  return (
    <Card title={t('settings.forget.title')} about={t('settings.forget.about')}>
      <form onSubmit={submit} className="grid gap-4">
        <div className="grid gap-4 tab:grid-cols-2">
          <Labelled label={t('settings.forget.name')} hint={t('settings.forget.nameHint')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={200}
                value={asked.name}
                onChange={({ target }) => setAsked({ ...asked, name: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={t('settings.forget.number')} hint={t('settings.forget.numberHint')}>
            {(ids) => (
              <TextInput
                {...ids}
                isMono
                maxLength={200}
                value={asked.number}
                onChange={({ target }) => setAsked({ ...asked, number: target.value })}
              />
            )}
          </Labelled>
        </div>
        <Button type="submit" className="justify-self-start" isQuietened={isEmpty || forget.isBusy}>
          {t('settings.forget.search')}
        </Button>
      </form>
      {forget.failure !== null && <FailureNote className="mt-3" what={t('settings.forget.failed')} safe={forget.failure} />}
      {forget.done !== null && (
        <Note className="mt-3">
          {t('settings.forget.done', { count: forget.done.forgotten })}{' '}
          {forget.done.held > 0 && t('settings.forget.stayed', { count: forget.done.held })}
        </Note>
      )}
      {forget.found !== null && (
        <ForgetList key={forget.found.map(({ record }) => record.id).join(' ')} found={forget.found} forget={forget} />
      )}
    </Card>
  )
}
