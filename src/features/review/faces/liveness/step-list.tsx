import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prompt } from '#domain/face/follow-prompts.ts'
import type { StepOutcome } from '#domain/face/liveness-check.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'

export interface ShownStep {
  prompt: Prompt
  /** Null while it is to be done. */
  outcome: StepOutcome | null
  tookMs: number | null
}

/** What was asked for up to now, each with what came of it. @param children what can be done about the last. */
export function StepList({ steps, left, children }: { steps: readonly ShownStep[]; left: number; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <ol className="m-0 grid list-none p-0">
      {steps.map((step, index) => (
        <StepLine key={step.prompt} step={step} isCurrent={children !== undefined && index === steps.length - 1}>
          {index === steps.length - 1 && children}
        </StepLine>
      ))}
      {left > 0 && <li className="border-t border-line py-1.5 pl-[30px] text-ink-soft">{t('review.liveness.left', { count: left })}</li>}
    </ol>
  )
}

function StepLine({
  step: { prompt, outcome, tookMs },
  isCurrent,
  children,
}: {
  step: ShownStep
  isCurrent: boolean
  children: ReactNode
}) {
  const { t } = useTranslation()
  const words = t(`review.liveness.prompt.${prompt}`)
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className="grid grid-cols-[20px_1fr_auto] items-center gap-x-2.5 gap-y-1 py-1.5 not-first:border-t not-first:border-line"
    >
      <StepGlyph outcome={outcome} />
      <span>
        {isCurrent ? <b>{words}</b> : words}
        {outcome !== null && outcome !== 'seen' && (
          <span className="block text-xs text-ink-soft">{t(`review.liveness.outcome.${outcome}`)}</span>
        )}
      </span>
      {outcome === 'seen' && tookMs !== null ? (
        <span className="text-xs text-ink-soft">{t('review.liveness.took', { seconds: tookMs / 1000 })}</span>
      ) : (
        <span className="flex gap-1">{children}</span>
      )}
    </li>
  )
}

/** A plain tick: what is no value wears no sign of one. */
function StepGlyph({ outcome }: { outcome: StepOutcome | null }) {
  if (outcome === 'seen') return <Check size={18} strokeWidth={1.8} aria-hidden />
  if (outcome === 'skipped') return <Minus size={18} strokeWidth={1.6} className="text-ink-faint" aria-hidden />
  return outcome === 'not-seen' ? <StateGlyph state="look" /> : <span aria-hidden className="mx-auto size-2 rounded-full bg-accent" />
}
