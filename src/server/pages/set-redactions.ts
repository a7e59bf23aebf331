import { AppError } from '#domain/app-error.ts'
import type { Quad } from '#domain/geometry.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents, lockRecord, updatePage } from '../records/records-repository.ts'
import type { Services } from '../services.ts'

export interface RedactRequest {
  id: string
  index: number
  boxes: readonly Quad[]
  who: string
}

/**
 * Says which parts of a page are black in whatever leaves as its picture. Its version stays: no value is another. Throws
 * `record.not-found`, `page.not-found`, `picture.destroyed`, `record.not-ready`.
 */
export async function setRedactions(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { id, index, boxes, who }: RedactRequest,
): Promise<void> {
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    const page = stored.pages.find((each) => each.index === index)
    if (!page) throw new AppError('page.not-found')
    if (!page.picture_kept) throw new AppError('picture.destroyed')
    // Until it was read nobody knows where the page lies in its picture.
    if (page.transform === null || stored.row.status === 'reading') throw new AppError('record.not-ready')
    if (JSON.stringify(page.redactions) === JSON.stringify(boxes)) return
    await updatePage(within, { recordId: id, index }, { redactions: [...boxes] })
    await addEvents(within, { recordId: id, at: needs.now(), who }, [
      { kind: 'redacted', source: 'person', data: { page: index, boxes: boxes.length } },
    ])
    const { version, status } = stored.row
    await announce(needs, within, { kind: 'record', id, version, status })
  })
}
