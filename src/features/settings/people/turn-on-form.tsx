import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { Button } from '#ui/button.tsx'
import { PersonFields, noPerson } from './person-fields.tsx'

/** Makes the owner. The page is then loaded anew, as the owner's. */
export function TurnOnForm() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const [typed, setTyped] = useState(noPerson)
  const turningOn = useMutation(queries.people.turnOn.mutationOptions({ onSuccess: () => location.reload() }))
  const isWhole = typed.name.trim() !== '' && typed.signInName.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole && !turningOn.isPending) turningOn.mutate(typed)
  }
  return (
    <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
      <p>{t('settings.people.turnOnAbout')}</p>
      <PersonFields value={typed} failure={turningOn.error === null ? null : appFailure(turningOn.error)} onChange={setTyped} />
      <Button type="submit" className="justify-self-start" isQuietened={!isWhole || turningOn.isPending}>
        {t('settings.people.turnOn')}
      </Button>
    </form>
  )
}
