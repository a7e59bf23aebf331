import { z } from 'zod'

/** Why a value is or is not trusted. `for` and `against` move the state; `note` is worth knowing only. */
export const evidenceSchema = z.object({
  kind: z.enum([
    'sources-agree', // values: sources
    'recognisers-agree', // values: sources; of one print, so it is no second source
    'remote-alone', // only the remote API says so
    'sources-differ', // values: sources, other; against a value also says, otherSays: as it stands on the page
    'check-digit-holds',
    'check-digit-fails',
    'composite-holds',
    'composite-fails',
    'zone-in-doubt', // another part of the machine-readable zone was repaired or its check digit fails
    'check-digit-blind', // values: characters, e.g. "8 or S": it holds for either
    'check-digit-partial', // values: characters, e.g. "4": it holds whatever stands there
    'no-check-digit',
    'no-label', // nothing on the page says what it is; it is the only print that can be meant
    'characters-clear',
    'characters-doubtful', // values: characters, e.g. "8 or S"; positions, e.g. "4,7" (from 1)
    'characters-repaired', // values: characters, positions
    'characters-unrated', // the source does not say how sure it is of each
    'value-possible',
    'value-impossible',
    'century-inferred',
    'date-partial',
    'name-truncated',
    'specimen-state',
    'foreign-script', // read by the recogniser for scripts that our own lacks
    'rule-holds', // values: rule
    'rule-fails', // values: rule
    'is-ours', // the buyer, as the settings say
    'as-before', // values: invoices, how many verified ones of the supplier say the same; day and record of the last
    'account-differs', // values: invoices, how many verified ones of the supplier say something else; day and record of the last
    'tax-id-differs', // the same
    'supplier-name-differs', // the same
    'person-confirmed',
    'person-chose',
    'person-typed',
    'person-accepted', // by verifying the record as a whole
    'nothing-found',
  ]),
  weight: z.enum(['for', 'against', 'note']),
  values: z.record(z.string(), z.string()),
})
export type Evidence = z.infer<typeof evidenceSchema>
