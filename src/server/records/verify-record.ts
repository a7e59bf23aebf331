import { findDocumentType } from '#catalogue/catalogue.ts'
import { withAccepted } from '#domain/accepted-by-verifying.ts'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'
import { findKnown } from './find-known.ts'
import { isoDay } from './iso-day.ts'
import { judgeDraft } from './judge-draft.ts'

/**
 * A person says that every value is right. What was not settled one by one and is not proven either becomes the person's
 * word with it, and the history names it. Refused with `record.not-settled` while the same judgement as the page's finds
 * a matter open.
 */
export async function verifyRecord(needs: ChangeNeeds, request: ChangeRequest): Promise<RecordEntry> {
  return changeRecord(needs, request, {
    name: 'verify',
    action: 'verify',
    apply: async ({ record, readings }, { now, within }) => {
      const known = await findKnown(within, { record, readings })
      const { fields, openMatters, acceptedByVerifying: accepted } = judgeDraft({ record, readings }, { today: isoDay(now), known })
      const documentType = record.documentType === null ? null : findDocumentType(record.documentType)
      if (documentType === null || openMatters.length > 0) throw new AppError('record.not-settled')
      return {
        draft: {
          record: {
            ...record,
            status: 'verified',
            problem: null,
            postponedUntil: null,
            settledAt: now.toISOString(),
            settledBy: request.who,
          },
          readings: withAccepted(readings, { documentType, fields, accepted }),
        },
        events: [{ kind: 'verified', source: 'person', data: { accepted } }],
      }
    },
  })
}
