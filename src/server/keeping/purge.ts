import { fieldsDelayMs, fieldsDueAt, pictureDelayMs } from '#domain/keeping/picture-due.ts'
import type { Services } from '../services.ts'
import { type DestroyNeeds, destroyPictures } from './destroy-pictures.ts'
import { destroyRecord } from '../records/destroy-record.ts'
import { findPolicy } from './keeping-policy.ts'
import { type UndoOver, keptRecordOf, listPicturesDue, listRecordsDue } from './keeping-repository.ts'

export type PurgeNeeds = DestroyNeeds & Pick<Services, 'now' | 'log'>

/** As many as one question asks for; the next ones are asked for until none is left. */
const atOnce = 100

/** Destroys all pictures whose time has come. Resolves with how many records lost theirs. One that fails is logged and tried at the next run. */
export async function purgePictures(needs: PurgeNeeds, undoOver: UndoOver): Promise<number> {
  const policy = await findPolicy(needs.database)
  const request = { policy, at: needs.now(), undoOver }
  return inTurns(needs, {
    list: async (notThese) => listPicturesDue(needs.database, { ...request, delayOf: pictureDelayMs, limit: atOnce, notThese }),
    take: async (id) => (await destroyPictures(needs, { ...request, id })).length,
  })
}

/** Destroys all records whose values were to be kept for a time that is over. Resolves with how many. */
export async function purgeRecords(needs: PurgeNeeds): Promise<number> {
  const policy = await findPolicy(needs.database)
  const request = { policy, at: needs.now(), undoOver: 'nobody' } as const
  return inTurns(needs, {
    list: async (notThese) => listRecordsDue(needs.database, { ...request, delayOf: fieldsDelayMs, limit: atOnce, notThese }),
    take: async (id) => {
      const mayGo = ({ row }: { row: Parameters<typeof keptRecordOf>[0] }) => {
        const due = fieldsDueAt(keptRecordOf(row, request))
        return due !== null && due <= request.at.getTime()
      }
      const gone = await destroyRecord(needs, { id, who: 'machine', because: 'keeping', mayGo })
      return gone ? 1 : 0
    },
  })
}

interface Turns {
  list: (notThese: readonly string[]) => Promise<string[]>
  /** Resolves with how many records it did something to. */
  take: (id: string) => Promise<number>
}

async function inTurns({ log }: Pick<PurgeNeeds, 'log'>, { list, take }: Turns): Promise<number> {
  let done = 0
  const failed: string[] = []
  for (;;) {
    const ids = await list(failed)
    if (ids.length === 0) return done
    for (const id of ids) {
      const taken = await take(id).catch((cause: unknown) => {
        log.error({ err: cause }, 'what is not to be kept could not be destroyed')
        return 0
      })
      // Also what somebody opened or held in this moment: it is asked for no second time.
      if (taken === 0) failed.push(id)
      done += taken
    }
  }
}
