import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useReview } from '../review-context.ts'
import { otherTypes } from './other-types.ts'
import { useChangeType } from './use-change-type.ts'

/** What else the document may be, each one key away. */
export function OrElse() {
  const { t } = useTranslation()
  const { record, words, isReadOnly } = useReview()
  const changeType = useChangeType(record)
  const others = otherTypes(record)
  if (isReadOnly || others.length === 0) return null
  return (
    <span className="flex min-w-0 items-center gap-1 overflow-hidden text-sm text-ink-faint max-full:hidden">
      {t('review.orElse')}
      {others.map((type, place) => (
        <Button
          key={type}
          variant="quiet"
          size="sm"
          keyHint={place === 0 ? 'Alt T' : 'Alt Shift T'}
          className="min-w-0"
          onClick={() => changeType(type)}
        >
          <span className="truncate">{words.say(`type.${type}`, {}, type)}</span>
        </Button>
      ))}
    </span>
  )
}
