import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#client/use-may.ts'
import { useRecordKeeping } from '#client/use-record-keeping.ts'
import type { RecordKeeping as Kept } from '#client/wire-types.ts'
import type { RecordEntry } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { HoldForm } from './hold-form.tsx'
import { useHold } from './use-hold.ts'
import { useWho } from './use-who.ts'

/** How long the record and its picture stay, and the hold that keeps both. */
export function RecordKeeping({ record }: { record: RecordEntry }) {
  const { t } = useTranslation()
  const may = useMay()
  const keeping = useRecordKeeping(record.id)
  const [isHolding, setHolding] = useState(false)
  if (keeping === undefined) return null
  const says = <KeepingSays keeping={keeping} />
  return (
    <section aria-label={t('records.keeping.title')} className="grid gap-2 border-t border-line px-4 py-3">
      {keeping.hold !== null && <Held record={record} hold={keeping.hold} mayLift={may('records.delete')} />}
      {keeping.hold === null && !isHolding && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-[20ch] flex-1 text-xs text-ink-soft">{says}</span>
          {may('records.delete') && (
            <Button size="sm" onClick={() => setHolding(true)}>
              {t('records.keeping.hold')}
            </Button>
          )}
        </div>
      )}
      {keeping.hold === null && isHolding && <HoldForm record={record} onClose={() => setHolding(false)} />}
    </section>
  )
}

function KeepingSays({ keeping: { pictureDueAt, recordDueAt, isExtractOnly, pictureDestroyedAt } }: { keeping: Kept }) {
  const { t } = useTranslation()
  const onSettling = isExtractOnly && pictureDestroyedAt === null
  const ofPicture = pictureDueAt === null ? onSettling && t('records.keeping.onSettling') : t('keeping.goesAt', { at: pictureDueAt })
  return [ofPicture, recordDueAt !== null && t('records.keeping.recordDue', { at: recordDueAt })].filter(Boolean).join(' ')
}

function Held({ record, hold, mayLift }: { record: RecordEntry; hold: NonNullable<Kept['hold']>; mayLift: boolean }) {
  const { t } = useTranslation()
  const nameOf = useWho()
  const { lift, failure } = useHold(record.id)
  return (
    <Note state="look">
      <p>{t('records.keeping.held', { at: hold.at, who: nameOf(hold.by, 'whom'), why: hold.why })}</p>
      {failure !== null && <p className="text-xs text-conflict">{failure}</p>}
      {mayLift && (
        <Button size="sm" className="mt-2" onClick={lift}>
          {t('records.keeping.lift')}
        </Button>
      )}
    </Note>
  )
}
