import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

export interface DeleteDialogProps {
  /** How many would go; 0: closed. */
  count: number
  onClose: () => void
  onDelete: () => void
}

/** Asks before records are destroyed, with their number. */
export function DeleteDialog({ count, onClose, onDelete }: DeleteDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      isOpen={count > 0}
      onClose={onClose}
      title={t('queue.deleteTitle', { count })}
      closeLabel={t('app.close')}
      foot={
        <>
          <Button onClick={onClose}>{t('queue.keep')}</Button>
          <Button variant="bad" onClick={onDelete}>
            {t('queue.deleteIt', { count })}
          </Button>
        </>
      }
    >
      <p>{t('queue.deleteText')}</p>
    </Dialog>
  )
}
