import { useTranslation } from 'react-i18next'
import { failureOf } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { isAppErrorCode } from '#domain/app-error.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { decide } from '../decisions.ts'
import { useReview } from '../review-context.ts'
import { TypeSelect } from '../type/type-select.tsx'

/** The picture could not be read, or nobody can tell what it is: why, and the ways on. */
export function NotRead() {
  const { t } = useTranslation()
  const client = useClient()
  const { record, documentType, review, acts } = useReview()
  const code = record.problem?.code ?? ''
  const what = isAppErrorCode(code) ? failureOf(code).sentence : t('review.notRead.type')
  const hasPictures = record.pages.every(({ pictureKept }) => pictureKept)
  const turn = () => void decide(client, record.id, (change) => client.api.records.readAgain({ ...change, quarterTurns: 1 }))
  const first = review.rows[0]?.field.key
  return (
    <FailureNote
      what={what}
      safe={t(documentType === null ? 'review.notRead.safeNoType' : 'review.notRead.safe')}
      className="flex-none !rounded-none"
      action={
        <>
          {hasPictures && <Button onClick={turn}>{t('review.notRead.turn')}</Button>}
          <TypeSelect />
          {documentType !== null && first !== undefined && <Button onClick={() => acts.goTo(first)}>{t('review.notRead.byHand')}</Button>}
        </>
      }
    />
  )
}
