import { useTranslation } from 'react-i18next'
import { type Queue, queues as everyQueue } from '#domain/accounts/queue.ts'
import { Menu, type MenuProps } from '#ui/menu.tsx'

export interface QueuesMenuProps {
  label: string
  /** Null: all. */
  queues: Queue[] | null
  onChange: (queues: Queue[] | null) => void
  size?: MenuProps['size']
  /** Those that may be given; null: every one. */
  within?: readonly Queue[] | null
}

/** The groups of document types that somebody sees. */
export function QueuesMenu({ label, queues, onChange, size = 'sm', within = null }: QueuesMenuProps) {
  const { t } = useTranslation()
  const offered = everyQueue.filter((queue) => within === null || within.includes(queue))
  const tick = (queue: Queue, isTicked: boolean) => {
    const next = offered.filter((each) => (each === queue ? isTicked : (queues ?? offered).includes(each)))
    onChange(next.length === offered.length ? null : next)
  }
  return (
    <Menu
      size={size}
      label={label}
      entries={offered.map((queue) => ({
        kind: 'tick',
        label: t(`settings.people.queue.${queue}`),
        isTicked: queues === null || queues.includes(queue),
        onTick: (isTicked: boolean) => tick(queue, isTicked),
      }))}
    >
      {queues === null
        ? t(within === null ? 'settings.people.all' : 'settings.people.allOfThese')
        : queues.map((queue) => t(`settings.people.queue.${queue}`)).join(', ') || '–'}
    </Menu>
  )
}
