import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { StartError } from '../start-error.ts'
import { appliedSteps, migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations.ts'

const { database } = await openTestDatabase()
const noCopy = async () => expect.fail('no copy was needed')

test('all steps are taken', async () => {
  expect(await appliedSteps(database)).toEqual(migrations.map((step) => step.name))
  expect(await migrate(database, { migrations, copyFirst: noCopy })).toEqual([])
})

test('names are in order, and each once', () => {
  const names = migrations.map((step) => step.name)
  expect(names).toEqual([...new Set(names)].toSorted())
})

const addColumn: Migration = {
  name: '9001-add-column',
  changesData: false,
  up: async (within) => void (await sql`alter table setting add column extra text`.execute(within)),
}
const breaks: Migration = {
  name: '9002-breaks',
  changesData: false,
  up: async (within) => void (await sql`select no_such_thing()`.execute(within)),
}

test('a step that fails takes those before it back', async () => {
  await expect(migrate(database, { migrations: [...migrations, addColumn, breaks], copyFirst: noCopy })).rejects.toThrow('no_such_thing')
  const columns = await sql`select 1 from information_schema.columns where table_name = 'setting' and column_name = 'extra'`.execute(
    database,
  )
  expect(columns.rows).toEqual([])
  expect(await appliedSteps(database)).not.toContain(addColumn.name)
})

test('two servers that start at once take each step once, and a copy is made before data change', async () => {
  const copies: string[] = []
  const copyFirst = async (before: string) => void copies.push(before)
  const all = [...migrations, { ...addColumn, changesData: true }]
  const taken = await Promise.all([migrate(database, { migrations: all, copyFirst }), migrate(database, { migrations: all, copyFirst })])
  expect(taken.flat()).toEqual([addColumn.name])
  expect(new Set(copies)).toEqual(new Set([addColumn.name]))
})

test('a database of a newer version is refused', async () => {
  await expect(migrate(database, { migrations, copyFirst: noCopy })).rejects.toThrow(StartError)
})
