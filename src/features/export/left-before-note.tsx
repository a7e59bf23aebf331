import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { Note } from '#ui/note.tsx'
import { leftBeforeChoiceId } from './use-desk.ts'
import type { Desk } from './use-desk.ts'

/** Some of the records left before as they are now: says so before the file is written, and offers both ways. */
export function LeftBeforeNote({ desk: { leftBefore, run } }: { desk: Desk }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const textId = useId()
  if (leftBefore === null) return null
  const { records, total, lastAt } = leftBefore
  const isAll = records === total
  const choice = { size: 'sm' as const, 'aria-describedby': textId, disabled: run.isRunning }
  return (
    <Note state="look" className="mx-4 mt-2">
      <div className="flex flex-wrap items-center gap-2">
        <p id={textId} className="min-w-52 flex-1">
          {t(isAll ? 'export.leftBeforeAll' : 'export.leftBefore', { count: records, total, at: lastAt })}
        </p>
        {!isAll && (
          <Button {...choice} id={leftBeforeChoiceId} keyHint={nameOf('Alt+KeyN')} onClick={() => run.start('only-new')}>
            {t('export.onlyTheNew', { count: total - records })}
          </Button>
        )}
        <Button {...choice} id={isAll ? leftBeforeChoiceId : undefined} keyHint={nameOf('Alt+KeyA')} onClick={() => run.start('again')}>
          {t('export.allAgain', { count: total })}
        </Button>
      </div>
    </Note>
  )
}
