import { readFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../data-folder/write-whole.ts'

export interface RecordingFile {
  name: string
  bytes: number
}

/** What is recorded for support, a file each. Their names are times, so they sort by them. */
export interface RecordingsFolder {
  write: (name: string, text: string) => Promise<void>
  /** Newest first. */
  list: () => Promise<RecordingFile[]>
  /** Null where there is no such file. */
  read: (name: string) => Promise<string | null>
  /** False where there is no such file. */
  remove: (name: string) => Promise<boolean>
}

/** `2031-05-06T07-08-09-123Z-1a2b3c4d.json`: nothing else is a recording, so no name leads out of the folder. */
export const recordingName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[0-9a-f]{8}\.json$/

export function openRecordingsFolder(folder: string): RecordingsFolder {
  const pathOf = (name: string): string | null => (recordingName.test(name) ? join(folder, name) : null)
  return {
    write: async (name, text) => writeWhole(join(folder, name), text),
    list: async () => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => recordingName.test(name))
      const files = await Promise.all(
        names.map(async (name) =>
          stat(join(folder, name)).then(
            ({ size }) => [{ name, bytes: size }],
            () => [],
          ),
        ),
      )
      return files.flat().toSorted((one, other) => (one.name < other.name ? 1 : -1))
    },
    read: async (name) => {
      const path = pathOf(name)
      return path === null ? null : readFile(path, 'utf8').catch(() => null)
    },
    remove: async (name) => {
      const path = pathOf(name)
      return path === null
        ? false
        : rm(path).then(
            () => true,
            () => false,
          )
    },
  }
}
