import { useTranslation } from 'react-i18next'
import type { ExportScope } from './export-request.ts'
import type { PreviewData } from './use-preview.ts'

/** How many do not go, how many go again, and why. */
export function StayNotes({ data: { records, stayed, unfit, changedAfterExport }, scope }: { data: PreviewData; scope: ExportScope }) {
  const { t } = useTranslation()
  const others = Math.max(0, scope.recordIds.length - records - stayed - unfit.length)
  const said = [
    changedAfterExport > 0 && t('export.changedAfter', { count: changedAfterExport }),
    stayed > 0 && t('export.stay', { count: stayed }),
    others > 0 && t('export.otherKind', { count: others }),
  ].filter((sentence) => sentence !== false)
  if (said.length === 0) return null
  return (
    <div className="grid gap-1 text-xs text-ink-soft">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
