import { type ReactNode, useId } from 'react'

export interface LabelledProps {
  label: string
  hint?: string
  /** What is in the way, as a sentence. */
  problem?: string | null
  children: (field: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }) => ReactNode
}

/** A field with its label above, and its hint and what is wrong below. */
export function Labelled({ label, hint, problem = null, children }: LabelledProps) {
  const [id, hintId, problemId] = [useId(), useId(), useId()]
  const described = [problem === null ? '' : problemId, hint === undefined ? '' : hintId].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem === null ? undefined : true })}
      {problem !== null && (
        <p id={problemId} role="alert" className="text-conflict">
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p id={hintId} className="text-xs text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
