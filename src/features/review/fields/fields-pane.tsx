import { useReview } from '../review-context.ts'
import { PaneFoot } from '../foot/pane-foot.tsx'
import { SettledFoot } from '../foot/settled-foot.tsx'
import { RulesStrip } from '../rules/rules-strip.tsx'
import { ChangedUnderneath } from '../states/changed-underneath.tsx'
import { DecisionFailed } from '../states/decision-failed.tsx'
import { NotRead } from '../states/not-read.tsx'
import { PartOfPicture } from '../states/part-of-picture.tsx'
import { StillReading } from '../states/still-reading.tsx'
import { TextPane } from '../text/text-pane.tsx'
import { FieldsList } from './fields-list.tsx'
import { PaneHead } from './pane-head.tsx'

/** Fields, rules and decisions. */
export function FieldsPane() {
  const { record, documentType, isReadOnly, review } = useReview()
  const isReading = record.status === 'reading'
  return (
    <>
      <PaneHead />
      <ChangedUnderneath />
      <PartOfPicture />
      {(record.problem !== null || (documentType === null && !isReading)) && <NotRead />}
      <Values />
      {!isReading && review.rules.length > 0 && <RulesStrip />}
      <DecisionFailed />
      {!isReading && (isReadOnly ? <SettledFoot /> : <PaneFoot />)}
    </>
  )
}

/** What was read: fields, or the lines of a text. */
function Values() {
  const { record, documentType, review } = useReview()
  if (record.status === 'reading' && review.rows.length === 0) return <StillReading />
  return documentType?.text === true ? <TextPane /> : <FieldsList />
}
