import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'

/** The rules that hold, and those accepted with their reasons. */
export function HeldRules({ held, accepted }: { held: readonly string[]; accepted: readonly string[] }) {
  const { words, record } = useReview()
  const reasonOf = (rule: string) => record.acceptedRules.findLast((each) => each.rule === rule)?.reason ?? ''
  return (
    <ul className="grid gap-0.5 pb-1 pl-7 text-xs text-ink-soft tab:grid-cols-2">
      {accepted.map((rule) => (
        <li key={rule} className="flex items-center gap-1.5">
          <StateGlyph state="verified" size={14} />
          {words.say('review.rules.acceptedAs', { rule: words.rule(rule), reason: reasonOf(rule) })}
        </li>
      ))}
      {held.map((rule) => (
        <li key={rule} className="flex items-center gap-1.5">
          <StateGlyph state="proven" size={14} />
          {words.rule(rule)}
        </li>
      ))}
    </ul>
  )
}
