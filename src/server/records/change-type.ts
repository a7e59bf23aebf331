import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import { hidesValues } from '#domain/glance-at.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Services } from '../services.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'
import { dropTexts } from './drop-texts.ts'
import { askForReading } from './read-record-job.ts'

/**
 * A person fixes the type. What was read is judged as that type's fields at once, and the kept pictures are read again for
 * what only that type has, also where nothing was found while nobody knew the type; what a person typed stays.
 */
export async function changeType(
  needs: ChangeNeeds & Pick<Services, 'jobs'>,
  request: ChangeRequest & { documentType: string },
): Promise<RecordEntry> {
  return changeRecord(needs, request, {
    name: 'change-type',
    action: 'edit',
    apply: async (before, { within }) => {
      const documentType = findDocumentType(request.documentType)
      if (!documentType) throw new AppError('document-type.unknown')
      const { record, readings } = hidesValues(documentType) ? await dropTexts(within, before) : before
      const lacksText = documentType.text === true && record.pages.some(({ lines, pictureKept }) => lines === null && pictureKept)
      const isOther = record.documentType !== documentType.key
      const isReadAgain = lacksText || (isOther && record.pages.every(({ pictureKept }) => pictureKept))
      if (isReadAgain) await askForReading(needs, within, record.id)
      return {
        draft: {
          record: {
            ...record,
            ...statusAfter(record, isReadAgain),
            problem: null,
            documentType: documentType.key,
            documentTypeFixed: true,
          },
          // Of another type it was asked for other values.
          readings: isOther ? readings.filter(({ source }) => source !== 'flyocr') : readings,
        },
        events: [{ kind: 'type-changed', source: 'person', data: { old: record.documentType, new: documentType.key } }],
      }
    },
  })
}

function statusAfter(
  { status }: Pick<RecordEntry, 'status'>,
  isReadAgain: boolean,
): Partial<Pick<RecordEntry, 'status' | 'postponedUntil'>> {
  if (isReadAgain) return { status: 'reading', postponedUntil: null }
  return status === 'unreadable' ? { status: 'to-review' } : {}
}
