import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { type UnsavedShot, hideUnsaved } from '#client/outbox/outbox.store.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'

/** A picture that this computer could not keep: it is only in this window, and must not be lost unseen. */
export function UnsavedItem({ shot }: { shot: UnsavedShot }) {
  const { t } = useTranslation()
  const { outbox } = useClient()
  const download = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(shot.blob)
    link.download = shot.fileName
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <li className="py-1" data-tray-state="unsaved">
      <FailureNote
        tone="conflict"
        what={t('capture.unsaved.what', { name: shot.fileName })}
        safe={t('capture.unsaved.safe')}
        action={
          <>
            <Button size="sm" variant="go" onClick={() => void outbox.keepAgain(shot.key)}>
              {t('app.tryAgain')}
            </Button>
            <Button size="sm" onClick={download}>
              {t('capture.unsaved.download')}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => hideUnsaved(shot.key)}>
              {t('capture.tray.discard')}
            </Button>
          </>
        }
      />
    </li>
  )
}
