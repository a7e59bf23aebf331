import { AppError } from '#domain/app-error.ts'
import type { PageRow } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { findPage } from './pictures-repository.ts'

/** A page, whether its picture is kept or not. Throws `record.not-found` or `page.not-found`. */
export async function findAnyPage(
  { database }: Pick<Services, 'database'>,
  { id, index }: { id: string; index: number },
): Promise<PageRow> {
  const { recordFound, page } = await findPage(database, id, index)
  if (!recordFound) throw new AppError('record.not-found')
  if (!page) throw new AppError('page.not-found')
  return page
}

export interface Original {
  page: PageRow
  bytes: Uint8Array
}

/** A page with the file that was given for it. Throws `record.not-found`, `page.not-found` or `picture.destroyed`. */
export async function findOriginal(
  needs: Pick<Services, 'database' | 'blobs'>,
  { id, index }: { id: string; index: number },
): Promise<Original> {
  const page = await findShownPage(needs, { id, index })
  const bytes = await needs.blobs.get(page.sha256)
  if (!bytes) throw new AppError('picture.destroyed')
  return { page, bytes }
}

/** A page whose picture is still kept. Throws `record.not-found`, `page.not-found` or `picture.destroyed`. */
export async function findShownPage(needs: Pick<Services, 'database'>, { id, index }: { id: string; index: number }): Promise<PageRow> {
  const page = await findAnyPage(needs, { id, index })
  if (!page.picture_kept) throw new AppError('picture.destroyed')
  return page
}
