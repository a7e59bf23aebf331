import type { Transaction } from 'kysely'
import { choiceFor } from '#catalogue/choice-for.ts'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { ReadBy } from '#domain/remote-reading.ts'
import type { Database } from '../database/schema.ts'
import { findEnginePolicy } from '../engines/engine-policy.ts'
import type { Services } from '../services.ts'
import { type ChangeNeeds, type ChangeRequest, changeRecord } from './change-record.ts'
import { askForReading } from './read-record-job.ts'
import { updatePage } from './records-repository.ts'
import { turnsOf } from './turns-of.ts'

export interface ReadAgainRequest extends ChangeRequest {
  /** Clockwise, from how the page is shown now. */
  quarterTurns: number
  /** Which page is turned; all of them when left out. */
  pageIndex?: number | undefined
  by?: ReadBy | undefined
}

/** Reads the kept pictures once more. What a person said stays, also which way up a page is. */
export async function readAgain(needs: ChangeNeeds & Pick<Services, 'jobs' | 'remote'>, request: ReadAgainRequest): Promise<RecordEntry> {
  return changeRecord(needs, request, {
    name: 'read-again',
    action: request.by === 'here' ? 'read-here' : 'edit',
    apply: async ({ record, readings }, { within }) => {
      if (record.pages.some((page) => !page.pictureKept)) throw new AppError('picture.destroyed')
      if (request.by === 'remote') await refuseWithoutRemote(needs, within, record)
      await turnPages(within, record, request)
      await askForReading(needs, within, record.id)
      return {
        draft: { record: { ...record, status: 'reading', problem: null, postponedUntil: null }, readings },
        events: [
          { kind: 'asked-to-read-again', source: 'person', data: { turned: request.quarterTurns, ...(request.by && { by: request.by }) } },
        ],
      }
    },
  })
}

/** Nobody is told that it will be asked where it will not. */
async function refuseWithoutRemote(
  { remote }: Pick<Services, 'remote'>,
  within: Transaction<Database>,
  { documentType, specimen }: Pick<RecordEntry, 'documentType' | 'specimen'>,
): Promise<void> {
  const choice = choiceFor(await findEnginePolicy(within), documentType)
  if (specimen || choice === 'embedded' || (await remote.current()) === null) throw new AppError('engine.no-remote')
}

async function turnPages(
  within: Transaction<Database>,
  { id, pages }: Pick<RecordEntry, 'id' | 'pages'>,
  { quarterTurns, pageIndex }: Pick<ReadAgainRequest, 'quarterTurns' | 'pageIndex'>,
): Promise<void> {
  const turned = pages.filter((page) => pageIndex === undefined || page.index === pageIndex)
  if (turned.length === 0) throw new AppError('page.not-found')
  if (quarterTurns === 0) return
  for (const page of turned) {
    const turns = ((page.transform ? turnsOf(page.transform) : 0) + quarterTurns) % 4
    await updatePage(within, { recordId: id, index: page.index }, { asked_turns: turns })
  }
}
