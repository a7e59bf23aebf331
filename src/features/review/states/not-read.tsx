import { useTranslation } from 'react-i18next'
import { catalogue } from '#catalogue/catalogue.ts'
import { failureOf } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { appErrors } from '#domain/app-error.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Menu } from '#ui/menu.tsx'
import { decide } from '../decisions.ts'
import { useReview } from '../review-context.ts'

function isKnown(code: string): code is keyof typeof appErrors {
  return Object.hasOwn(appErrors, code)
}

/** The picture could not be read, or nobody can tell what it is: why, and the ways on. */
export function NotRead() {
  const { t } = useTranslation()
  const client = useClient()
  const { record, documentType, review, words, acts } = useReview()
  const code = record.problem?.code ?? ''
  const what = isKnown(code) ? failureOf(code).sentence : t('review.notRead.type')
  const hasPictures = record.pages.every(({ pictureKept }) => pictureKept)
  const types = catalogue.map(({ key }) => ({ value: key, label: words.say(`type.${key}`, {}, key) }))
  const chooseType = (key: string) =>
    void decide(client, record.id, (change) => client.api.records.changeType({ ...change, documentType: key }))
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
          <Menu entries={types.map(({ value, label }) => ({ label, onChoose: () => chooseType(value) }))}>
            {t('review.notRead.chooseType')}
          </Menu>
          {documentType !== null && first !== undefined && <Button onClick={() => acts.goTo(first)}>{t('review.notRead.byHand')}</Button>}
        </>
      }
    />
  )
}
