import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#ui/dialog.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { DecideFaces } from './decide-faces.tsx'
import { FacesHint } from './faces-hint.tsx'
import { TakeShot } from './take-shot.tsx'
import { TwoFaces } from './two-faces.tsx'
import type { FacesDesk } from './use-faces.ts'

interface FacesDialogProps {
  desk: FacesDesk
  isOpen: boolean
  onClose: () => void
}

const dialogWidth = 640

/** First a picture of the person, then both pictures, the hint, and what whoever compares says. */
export function FacesDialog({ desk, isOpen, onClose }: FacesDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('review.faces.title')} closeLabel={t('app.close')} width={dialogWidth}>
      <Comparison desk={desk} onClose={onClose} />
    </Dialog>
  )
}

function Comparison({ desk, onClose }: Omit<FacesDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  // Only here, and only for as long as the dialog is open.
  const [shot, setShot] = useState<string | null>(null)
  useEffect(() => () => (shot === null ? undefined : URL.revokeObjectURL(shot)), [shot])
  const { compared, failure } = desk
  const take = (taken: Blob) => {
    setShot(URL.createObjectURL(taken))
    desk.compare(taken)
  }
  const again = () => {
    setShot(null)
    desk.again()
  }
  return (
    <div className="grid gap-3">
      {failure !== null && <FailureNote what={t('review.faces.failed')} safe={failure.sentence} />}
      {(shot === null || compared === null) && <TakeShot onTaken={take} isBusy={desk.isComparing} />}
      {shot !== null && compared !== null && (
        <>
          <TwoFaces compared={compared} shot={shot} />
          <FacesHint comparison={compared.comparison} />
          <DecideFaces desk={desk} onAgain={again} onDone={onClose} />
        </>
      )}
    </div>
  )
}
