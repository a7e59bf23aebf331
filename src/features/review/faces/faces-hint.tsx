import { useTranslation } from 'react-i18next'
import { comparisonLimits, type FaceComparison } from '#domain/face/judge-comparison.ts'
import type { FaceWarning } from '#domain/face/seen-face.ts'
import { leastFacePx } from '#domain/face/warn-of-face.ts'
import { Note } from '#ui/note.tsx'

/** What the machine holds of the two, and what it is worth. It wears no sign of a value. */
export function FacesHint({ comparison: { verdict, likeness, pictures } }: { comparison: FaceComparison }) {
  const { t } = useTranslation()
  const [document, person] = pictures
  return (
    <div className="grid gap-2">
      <div>
        <h3 className="text-md">{t(`review.faces.hint.${verdict ?? 'none'}`)}</h3>
        <p className="text-ink-soft">{t('review.faces.noProof')}</p>
        {likeness !== null && (
          <p className="text-xs text-ink-soft">
            {t('review.faces.likeness', { likeness, below: comparisonLimits.differentBelow, above: comparisonLimits.sameAbove })}
          </p>
        )}
      </div>
      <Warnings of="document" warnings={document.warnings} />
      <Warnings of="person" warnings={person.warnings} />
    </div>
  )
}

function Warnings({ of, warnings }: { of: 'document' | 'person'; warnings: readonly FaceWarning[] }) {
  const { t } = useTranslation()
  return warnings.map((warning) => <Note key={warning}>{t(`review.faces.warning.${of}.${warning}`, { px: leastFacePx })}</Note>)
}
