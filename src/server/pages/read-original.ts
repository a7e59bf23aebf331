import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { addEvents } from '../records/records-repository.ts'
import { findOriginal } from './find-original.ts'
import { isRedacted } from './pictures-repository.ts'
import { safeFileName } from './safe-file-name.ts'

/**
 * The file as it was given, under a name that is safe to save. That somebody took it is told in the record's history. Throws
 * `page.redacted` where it shows what is blacked out on any page that was made of it.
 */
export async function readOriginal(
  needs: Pick<Services, 'database' | 'blobs' | 'now'>,
  { id, index, who }: { id: string; index: number; who: string },
): Promise<File> {
  const { page, bytes } = await findOriginal(needs, { id, index })
  if (await isRedacted(needs.database, page)) throw new AppError('page.redacted')
  await addEvents(needs.database, { recordId: id, at: needs.now(), who }, [{ kind: 'viewed-original', data: { page: index } }])
  return new File([Buffer.from(bytes)], safeFileName(page.file_name, `page-${index + 1}`), { type: page.media_type })
}
