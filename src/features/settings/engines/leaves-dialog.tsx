import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

interface LeavesDialogProps {
  isOpen: boolean
  /** Where it goes. */
  url: string
  /** Which type is to be sent from now on; null where the remote API is turned on. */
  typeName: string | null
  onClose: () => void
  onConfirm: () => void
}

/** Before anything may leave: what, and to which address. */
export function LeavesDialog({ isOpen, url, typeName, onClose, onConfirm }: LeavesDialogProps) {
  const { t } = useTranslation()
  const title =
    typeName === null
      ? t('settings.engines.leaves.turnOn', { host: new URL(url).host })
      : t('settings.engines.leaves.choose', { name: typeName })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      closeLabel={t('app.close')}
      width={520}
      foot={
        <>
          <Button onClick={onClose}>{t(`settings.engines.leaves.${typeName === null ? 'keep' : 'keepChoice'}`)}</Button>
          <Button variant="go" onClick={onConfirm}>
            {t(`settings.engines.leaves.${typeName === null ? 'confirm' : 'confirmChoice'}`)}
          </Button>
        </>
      }
    >
      <div className="grid gap-2.5">
        <p className="[overflow-wrap:anywhere]">{t('settings.engines.leaves.goes', { url })}</p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t(`settings.engines.leaves.${typeName === null ? 'pictures' : 'picturesOfType'}`)}</li>
          {typeName === null && <li>{t('settings.engines.leaves.values')}</li>}
          <li>{t('settings.engines.leaves.signature')}</li>
        </ul>
        <p className="text-ink-soft">{t('settings.engines.leaves.stays')}</p>
      </div>
    </Dialog>
  )
}
