import { useTranslation } from 'react-i18next'
import type { FaceComparison } from '#domain/face/judge-comparison.ts'
import type { FaceWarning } from '#domain/face/seen-face.ts'
import { leastFacePx } from '#domain/face/warn-of-face.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Note } from '#ui/note.tsx'
import { LikenessScale } from './likeness-scale.tsx'
import type { Comparison, Side } from './use-comparison.ts'

/** What the machine holds of the two, and what it is worth. It wears no sign of a value. */
export function FacesHint({ comparison, isOn }: { comparison: Comparison; isOn: boolean }) {
  const { t } = useTranslation()
  const { result, failure, retry } = comparison
  return (
    <div className="grid gap-2.5 border-b border-line p-5">
      {isOn ? <Verdict comparison={comparison} /> : <Note>{t('review.faces.off')}</Note>}
      {failure !== null && (
        <FailureNote
          what={t('review.faces.failed')}
          safe={failure.sentence}
          action={<Button onClick={retry}>{t('review.tryAgain')}</Button>}
        />
      )}
      {result !== null && <Result result={result} />}
      {isOn && <Measured />}
    </div>
  )
}

function Verdict({ comparison: { result, isComparing, failure } }: { comparison: Comparison }) {
  const { t } = useTranslation()
  const none = isComparing ? 'review.faces.comparing' : 'review.faces.nothingYet'
  return (
    <div>
      {failure === null && <h2 className="text-xl">{t(result === null ? none : `review.faces.hint.${result.verdict ?? 'none'}`)}</h2>}
      <p className="mt-1.5 text-ink-soft">{t('review.faces.noProof')}</p>
    </div>
  )
}

function Result({ result: { likeness, pictures } }: { result: FaceComparison }) {
  const [document, person] = pictures
  return (
    <>
      {likeness !== null && <LikenessScale likeness={likeness} />}
      <Warnings
        of="document"
        warnings={document.warnings}
        count={document.faces.length}
        px={document.faces[document.chosen ?? 0]?.heightPx}
      />
      <Warnings of="person" warnings={person.warnings} count={person.faces.length} px={person.faces[person.chosen ?? 0]?.heightPx} />
    </>
  )
}

interface WarningsProps {
  of: Side
  warnings: readonly FaceWarning[]
  count: number
  px: number | undefined
}

function Warnings({ of, warnings, count, px = 0 }: WarningsProps) {
  const { t } = useTranslation()
  return warnings.map((warning) => (
    <Note key={warning}>{t(`review.faces.warning.${of}.${warning}`, { count, px, least: leastFacePx })}</Note>
  ))
}

/** The figures behind the hint. None is a rate: too few were measured for one. */
function Measured() {
  const { t } = useTranslation()
  return (
    <details className="text-xs text-ink-soft">
      <summary className="cursor-pointer py-0.5 underline">{t('review.faces.measured.title')}</summary>
      <p className="mt-1.5">{t('review.faces.measured.pairs', { least: leastFacePx })}</p>
      <p className="mt-1.5">{t('review.faces.measured.untested')}</p>
    </details>
  )
}
