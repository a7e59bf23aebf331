import { Faces } from '../faces/faces.tsx'
import { RemoteLine } from '../remote/remote-line.tsx'
import { useReview } from '../review-context.ts'
import { RulesStrip } from '../rules/rules-strip.tsx'
import { DecisionFailed } from '../states/decision-failed.tsx'
import { TaxOffice } from '../tax-office/tax-office.tsx'
import { PaneFoot } from './pane-foot.tsx'
import { SettledFoot } from './settled-foot.tsx'

/** Rules and decisions, below all that they are about. */
export function PaneEnd() {
  const { record, isReadOnly, review } = useReview()
  const isReading = record.status === 'reading'
  return (
    <>
      {!isReading && review.rules.length > 0 && <RulesStrip />}
      <RemoteLine />
      <TaxOffice />
      <Faces />
      <DecisionFailed />
      {!isReading && (isReadOnly ? <SettledFoot /> : <PaneFoot />)}
    </>
  )
}
