import { ChevronDown, ChevronUp, Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { SearchInput } from '#ui/search-input.tsx'
import { useReview } from '../review-context.ts'
import { copyText } from './copy-text.ts'
import { useFind } from './use-find.ts'

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const

/** Search in the text, and the text as a whole. */
export function TextTools() {
  const { t } = useTranslation()
  const { record, review } = useReview()
  const nameOf = useChordName()
  const input = useRef<HTMLInputElement>(null)
  const { words, at, hits, step, find } = useFind()
  useEffect(() => () => find(''), [find])
  useKeys(t('review.text.title'), [
    { keys: ['Ctrl+KeyF', 'char:/'], label: t('review.text.find'), isHint: true, run: () => input.current?.select() },
    { keys: ['Alt+KeyX'], label: t('review.text.copyAll'), run: () => copyText(review, record, t('review.text.copied')) },
  ])
  const hasWords = words.trim() !== ''
  return (
    <div className="flex flex-none flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <search className="flex min-w-0 flex-1 items-center gap-1">
        <SearchInput
          ref={input}
          label={t('review.text.find')}
          value={words}
          onChange={find}
          clearLabel={t('review.text.clear')}
          keyHint={nameOf('Ctrl+KeyF')}
          onEnter={(isBackwards) => step(isBackwards ? -1 : 1)}
          className="min-w-40 flex-1"
        />
        {hasWords && (
          <>
            <span className="px-1 text-xs whitespace-nowrap text-ink-soft tabular-nums">
              {at === null ? t('review.text.hits', { count: hits.length }) : t('review.text.hit', { at: at + 1, count: hits.length })}
            </span>
            <IconButton label={t('review.text.previousHit')} icon={<ChevronUp {...icon} />} onClick={() => step(-1)} />
            <IconButton label={t('review.text.nextHit')} icon={<ChevronDown {...icon} />} onClick={() => step(1)} />
          </>
        )}
      </search>
      <Button size="sm" icon={<Copy {...icon} />} onClick={() => copyText(review, record, t('review.text.copied'))}>
        {t('review.text.copyAll')}
      </Button>
    </div>
  )
}
