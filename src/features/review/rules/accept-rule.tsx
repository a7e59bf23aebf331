import { useTranslation } from 'react-i18next'
import { useReview } from '../review-context.ts'
import { acceptRuleInPlace } from '../review.store.ts'
import { ReasonLine } from '../foot/reason-line.tsx'
import { focusSoon } from '../focus-soon.ts'
import { ruleButtonId } from '../fields/field-ids.ts'

/** One line in place: why a failing rule is accepted. */
export function AcceptRule({ rule }: { rule: string }) {
  const { t } = useTranslation()
  const { acts } = useReview()
  return (
    <div className="col-span-full">
      <ReasonLine
        topic="rule"
        label={t('review.rules.why')}
        doIt={t('review.rules.acceptIt')}
        onGive={(reason) => {
          acceptRuleInPlace(null)
          acts.acceptRule(rule, reason)
        }}
        onLeave={() => {
          acceptRuleInPlace(null)
          focusSoon(ruleButtonId(rule))
        }}
      />
    </div>
  )
}
