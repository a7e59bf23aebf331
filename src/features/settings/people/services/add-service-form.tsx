import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import { type Role, roles } from '#domain/accounts/role.ts'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { QueuesMenu } from '../queues-menu.tsx'

/** One more program that works here. */
export function AddServiceForm() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('operator')
  const [queues, setQueues] = useState<Queue[] | null>(null)
  const adding = useMutation(
    queries.people.addService.mutationOptions({
      onSuccess: (added) => {
        setName('')
        void queryClient.invalidateQueries({ queryKey: queries.people.key() })
        announce(t('settings.services.added', { name: added.name }))
      },
    }),
  )
  const isOff = name.trim() === '' || adding.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isOff) adding.mutate({ name, role, queues })
  }
  return (
    <form onSubmit={submit} className="grid max-w-[420px] gap-3.5">
      <Labelled
        label={t('settings.services.name')}
        hint={t('settings.services.nameHint')}
        problem={adding.error === null ? null : appFailure(adding.error).sentence}
      >
        {(field) => <TextInput {...field} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />}
      </Labelled>
      <div className="flex flex-wrap gap-2">
        <Select
          label={t('settings.services.roleOfNew')}
          value={role}
          options={roles.filter((each) => each !== 'owner').map((each) => ({ value: each, label: t(`role.${each}`) }))}
          onChange={setRole}
        />
        <QueuesMenu size="md" label={t('settings.services.seesOfNew')} queues={queues} onChange={setQueues} />
      </div>
      <Button type="submit" className="justify-self-start" isQuietened={isOff}>
        {t('settings.services.add')}
      </Button>
    </form>
  )
}
