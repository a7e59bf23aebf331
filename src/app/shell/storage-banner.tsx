import { useTranslation } from 'react-i18next'
import { useSaveState } from '#client/save-state.store.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useFreeSpace } from './use-free-space.ts'

/** The only red alert: the last change is not saved, and how to make room for it. */
export function StorageBanner() {
  const { t } = useTranslation()
  const isFull = useSaveState((state) => state.here === 'full')
  const { free, download } = useFreeSpace()
  if (!isFull) return null
  return (
    <FailureNote
      tone="conflict"
      className="rounded-none"
      what={t('save.fullWhat')}
      safe={t('save.fullSafe')}
      action={
        <>
          <Button variant="go" onClick={() => void free()}>
            {t('save.freeSpace')}
          </Button>
          <Button onClick={() => void download()}>{t('save.download')}</Button>
        </>
      }
    />
  )
}
