import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { RecordEntry } from '#domain/record.ts'
import { until } from './until.ts'
import type { TestApi } from './test-api.ts'
import { type Told, type ToldEngine, smallPicture } from './told-engine.ts'
import { toldPassport } from './told-passport.ts'

/** The name of one try. */
export const once = () => randomUUID()

/** Captures through the API, each of a picture of its own. Reading needs `api.work()`. */
export function testCaptures({ client }: Pick<TestApi, 'client'>, engine: ToldEngine) {
  let pictures = 0
  const newPicture = async (told?: Told): Promise<File> => {
    pictures += 1
    const bytes = await smallPicture(pictures)
    if (told) engine.tell(bytes, told)
    return new File([bytes], `shot ${pictures}.jpg`, { type: 'image/jpeg' })
  }
  /** Resolves when the record has been read. */
  const settled = async (id: string): Promise<RecordEntry> =>
    until(async () => {
      const record = await client.records.get({ id })
      expect(record.status).not.toBe('reading')
      return record
    })
  type More = Partial<Pick<Parameters<typeof client.records.create>[0], 'reference' | 'origin' | 'documentType'>>
  const create = async (file: File, more: More = {}) => client.records.create({ file, idempotencyKey: once(), ...more })
  const captured = async (told: Told = toldPassport(), more: More = {}) => settled((await create(await newPicture(told), more)).id)
  const verified = async (told: Told = toldPassport(), more: More = {}) => {
    const { id, version } = await captured(told, more)
    return client.records.verify({ id, version, onceKey: once() })
  }
  return { newPicture, settled, create, captured, verified }
}

/** The code that an operation declared and failed with; `none` when it did not. */
export async function codeOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'none',
    (error: { code: string; defined: boolean }) => (error.defined ? error.code : `undeclared ${error.code}`),
  )
}
