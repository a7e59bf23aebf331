import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import { type Role, roles } from '#domain/accounts/role.ts'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { Select } from '#ui/select.tsx'
import { PersonFields, noPerson } from './person-fields.tsx'
import { QueuesMenu } from './queues-menu.tsx'

/** Somebody more who works here. */
export function AddPersonForm() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const may = useMay()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(noPerson)
  const [role, setRole] = useState<Role>('reviewer')
  const [queues, setQueues] = useState<Queue[] | null>(null)
  const adding = useMutation(
    queries.people.add.mutationOptions({
      onSuccess: ({ name }) => {
        setTyped(noPerson)
        void queryClient.invalidateQueries({ queryKey: queries.people.key() })
        announce(t('settings.people.added', { name }))
      },
    }),
  )
  const isWhole = typed.name.trim() !== '' && typed.signInName.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole && !adding.isPending) adding.mutate({ ...typed, role, queues })
  }
  return (
    <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
      <PersonFields value={typed} failure={adding.error === null ? null : appFailure(adding.error)} onChange={setTyped} />
      <div className="flex flex-wrap gap-2">
        <Select
          label={t('settings.people.roleHead')}
          value={role}
          options={roles
            .filter((each) => each !== 'owner' || may('accounts.switch'))
            .map((each) => ({ value: each, label: t(`role.${each}`) }))}
          onChange={setRole}
        />
        <QueuesMenu size="md" label={t('settings.people.seesHead')} queues={queues} onChange={setQueues} />
      </div>
      <Button type="submit" className="justify-self-start" isQuietened={!isWhole || adding.isPending}>
        {t('settings.people.add')}
      </Button>
    </form>
  )
}
