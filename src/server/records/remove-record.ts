import { AppError } from '#domain/app-error.ts'
import { type RemoveNeeds, destroyRecord } from './destroy-record.ts'

/** Destroys a record as a person asks for it. Throws `record.not-found`, `record.held`. */
export async function removeRecord(needs: RemoveNeeds, { id, who }: { id: string; who: string }): Promise<void> {
  if (!(await destroyRecord(needs, { id, who }))) throw new AppError('record.not-found')
}
