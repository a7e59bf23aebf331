import { Clock, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { postponeChoices, postponedUntil } from './postpone-times.ts'

export interface SelectionBarProps {
  count: number
  onPostpone: (until: Date) => void
  onDelete: () => void
  onClear: () => void
}

/** What can be done with the selected rows. */
export function SelectionBar({ count, onPostpone, onDelete, onClear }: SelectionBarProps) {
  const { t } = useTranslation()
  const choices = postponeChoices.flatMap((choice) => {
    const until = postponedUntil(choice, new Date())
    return until === null ? [] : [{ label: t(`queue.postponeFor.${choice}`), onChoose: () => onPostpone(until) }]
  })
  return (
    <section
      aria-label={t('queue.selected', { count })}
      className="slides-in flex flex-wrap items-center gap-2 border-b border-line bg-accent-wash px-4 py-2"
    >
      <b className="min-w-24 font-medium">{t('queue.selected', { count })}</b>
      <Menu size="sm" entries={choices}>
        <Clock size={15} strokeWidth={1.6} aria-hidden />
        {t('queue.postpone')}
      </Menu>
      <Button size="sm" variant="bad" icon={<Trash2 size={15} strokeWidth={1.6} aria-hidden />} onClick={onDelete}>
        {t('queue.delete')}
      </Button>
      <span className="flex-1" />
      <Button size="sm" variant="quiet" onClick={onClear}>
        {t('queue.clearSelection')}
      </Button>
    </section>
  )
}
