import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { CapturePane } from '#features/capture/capture-pane.tsx'
import { LeavesChip } from '#features/capture/leaves-chip.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/capture.en.json' with { type: 'json' }

addWords(words)

/** Camera, files and the tray of what came in. */
export function CapturePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const review = useCallback((recordId: string) => void navigate({ to: '/review/$recordId', params: { recordId } }), [navigate])
  return (
    <>
      <ScreenTitle title={t('capture.title')}>
        <LeavesChip />
      </ScreenTitle>
      <CapturePane onReview={review} />
    </>
  )
}
