import type { Api } from '../api.ts'
import { appFailure } from '../app-failure.ts'
import type { OutboxShot } from './outbox-document.ts'
import type { OutboxNeeds, OutboxSender } from './outbox-sender.ts'
import type { OutboxEntry } from './outbox.store.ts'

/** Pictures that may not stay here any longer. One that waits to be sent is never among them. */
export interface OutboxLetGo {
  /** The server destroyed the pictures of a record, or the record: what it had of them goes here too, seen or not. */
  letGoOf(recordId: string): Promise<void>
  /** The same for what was destroyed while nobody listened. */
  letGoDestroyed(): Promise<void>
  /** Whoever works here leaves: pictures that the server has are let go, seen or not. */
  letGoSent(): Promise<void>
}

type States = readonly OutboxShot['state'][]
const notWaiting: States = ['sent', 'refused']

export function outboxLetGo({ api, shelf }: OutboxNeeds, sender: OutboxSender): OutboxLetGo {
  const withPictures = async (entry: OutboxEntry, states: States) => {
    const pictures = new Set(await shelf.pictureKeys())
    return entry.shots.filter(({ key, state }) => states.includes(state) && pictures.has(key))
  }
  const letGo = async (entries: readonly OutboxEntry[], states: States) => {
    const gone = (await Promise.all(entries.map(async (entry) => withPictures(entry, states)))).flat()
    for (const { key } of gone) await shelf.letGo(key)
    if (gone.length > 0) await sender.told()
  }
  return {
    async letGoOf(recordId) {
      const entries = await shelf.entries()
      await letGo(
        entries.filter((entry) => entry.recordId === recordId),
        notWaiting,
      )
    },
    async letGoDestroyed() {
      for (const entry of await shelf.entries()) {
        if (entry.recordId === null || (await withPictures(entry, notWaiting)).length === 0) continue
        if (await isDestroyed(api, entry.recordId)) await letGo([entry], notWaiting)
      }
    },
    async letGoSent() {
      await letGo(await shelf.entries(), ['sent'])
    },
  }
}

/** False while the server cannot say. */
async function isDestroyed(api: Api, id: string): Promise<boolean> {
  return api.records.get({ id }).then(
    ({ pages }) => pages.every(({ pictureKept }) => !pictureKept),
    (error: unknown) => appFailure(error).code === 'record.not-found',
  )
}
