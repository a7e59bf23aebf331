import { useTranslation } from 'react-i18next'
import { type Queue, queues as everyQueue } from '#domain/accounts/queue.ts'
import { Menu, type MenuProps } from '#ui/menu.tsx'

export interface QueuesMenuProps {
  label: string
  /** Null: all. */
  queues: Queue[] | null
  onChange: (queues: Queue[] | null) => void
  size?: MenuProps['size']
}

/** The groups of document types that somebody sees. */
export function QueuesMenu({ label, queues, onChange, size = 'sm' }: QueuesMenuProps) {
  const { t } = useTranslation()
  const tick = (queue: Queue, isTicked: boolean) => {
    const next = everyQueue.filter((each) => (each === queue ? isTicked : (queues ?? everyQueue).includes(each)))
    onChange(next.length === everyQueue.length ? null : next)
  }
  return (
    <Menu
      size={size}
      label={label}
      entries={everyQueue.map((queue) => ({
        kind: 'tick',
        label: t(`settings.people.queue.${queue}`),
        isTicked: queues === null || queues.includes(queue),
        onTick: (isTicked: boolean) => tick(queue, isTicked),
      }))}
    >
      {queues === null ? t('settings.people.all') : queues.map((queue) => t(`settings.people.queue.${queue}`)).join(', ') || '–'}
    </Menu>
  )
}
