import { useReview } from '../review-context.ts'
import { PaneEnd } from '../foot/pane-end.tsx'
import { hasTables } from '../lines/has-tables.ts'
import { RemoteFailure, isOfRemote } from '../remote/remote-failure.tsx'
import { RemoteWaiting } from '../remote/remote-waiting.tsx'
import { ChangedUnderneath } from '../states/changed-underneath.tsx'
import { NotRead } from '../states/not-read.tsx'
import { PartOfPicture } from '../states/part-of-picture.tsx'
import { SameInvoice } from '../states/same-invoice.tsx'
import { StillReading } from '../states/still-reading.tsx'
import { TextPane } from '../text/text-pane.tsx'
import { VerdictLine } from '../verdict/verdict-line.tsx'
import { FieldsList } from './fields-list.tsx'
import { PaneHead } from './pane-head.tsx'

/** Fields; rules and decisions too where no tables stand between. */
export function FieldsPane() {
  const { record, documentType } = useReview()
  const isReading = record.status === 'reading'
  const { problem } = record
  const isNotRead = (problem !== null && !isOfRemote(problem.code)) || (documentType === null && !isReading)
  return (
    <>
      <PaneHead />
      <VerdictLine />
      <ChangedUnderneath />
      <PartOfPicture />
      <SameInvoice />
      <RemoteFailure />
      <RemoteWaiting />
      {isNotRead && <NotRead />}
      <Values />
      {!hasTables({ record, documentType }) && <PaneEnd />}
    </>
  )
}

/** What was read: fields, or the lines of a text. */
function Values() {
  const { record, documentType, review } = useReview()
  if (record.status === 'reading' && review.rows.length === 0) return <StillReading />
  return documentType?.text === true ? <TextPane /> : <FieldsList />
}
