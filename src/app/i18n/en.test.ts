import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rights } from '#domain/accounts/right.ts'
import { roles } from '#domain/accounts/role.ts'
import { allEventKinds } from '#domain/history/event-kind.ts'
import { catalogue } from '#catalogue/catalogue.ts'
import { recordStatuses } from '#domain/record.ts'
import { sources } from '#domain/reading.ts'
import { fieldStates } from '#domain/field-state.ts'
import accountWords from './account.en.json' with { type: 'json' }
import captureWords from './capture.en.json' with { type: 'json' }
import first from './en.json' with { type: 'json' }
import exportWords from './export.en.json' with { type: 'json' }
import historyWords from './history.en.json' with { type: 'json' }
import recordsWords from './records.en.json' with { type: 'json' }
import reviewWords from './review.en.json' with { type: 'json' }
import settingsWords from './settings.en.json' with { type: 'json' }
import signInWords from './sign-in.en.json' with { type: 'json' }

const en = {
  ...first,
  ...accountWords,
  ...captureWords,
  ...exportWords,
  ...historyWords,
  ...recordsWords,
  ...reviewWords,
  ...settingsWords,
  ...signInWords,
}
const allTables = catalogue.flatMap((each) => Object.values(each.tables ?? {}))
const root = join(import.meta.dirname, '../..')

function keysOf(section: object, before = ''): string[] {
  return Object.entries(section).flatMap(([name, entry]: [string, unknown]) =>
    typeof entry === 'object' && entry !== null ? keysOf(entry, `${before}${name}.`) : [`${before}${name}`],
  )
}

/** Forms by number stand under one key. */
const known = new Set(keysOf(en).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))
const isKnown = (key: string) => known.has(key) || [...known].some((each) => each.startsWith(`${key}.`))

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(root, folder, name))
}

const code = ['app', 'ui', 'client', 'features'].flatMap(sourcesUnder).map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** Keys as written: `t('queue.title')`, and the fixed beginning of those with a part from data: `state.` of `t(`state.${x}`)`. */
const written = code.flatMap(({ path, text }) =>
  [...text.matchAll(/['"`]([a-z][a-zA-Z]*(?:\.[\w-]+)*\.(?:[\w-]+|(?=\$\{)))(['"`]|\$\{)/g)].map((match) => ({
    path,
    key: match[1] ?? '',
    isWhole: match[2] !== '${',
  })),
)
const folderOf = (section: string) => section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const sections = new Set(Object.keys(en))
/** Rights are named in the same way; they are no texts. */
const isRight = (key: string) => rights.some((right) => right === key)
const asked = written.filter(({ key }) => sections.has(key.split('.')[0] ?? '') && !isRight(key))

describe('en.json', () => {
  it('has every text that the page asks for', () => {
    const missing = asked.filter(({ key, isWhole }) => !isKnown(isWhole ? key : key.replace(/\.?[\w-]*$/, '')))
    expect(missing.map(({ path, key }) => `${key} (${path.slice(root.length)})`)).toEqual([])
  })

  it('asks for the texts of a screen only there, where they come with its code', () => {
    const ofScreens = {
      account: accountWords,
      capture: captureWords,
      export: exportWords,
      history: historyWords,
      records: recordsWords,
      review: reviewWords,
      settings: settingsWords,
      signIn: signInWords,
    }
    const screens = new Set(Object.keys(ofScreens))
    const strayed = asked.filter(({ path, key }) => {
      const [section = ''] = key.split('.')
      return screens.has(section) && !new RegExp(`(features/${folderOf(section)}/|pages/${folderOf(section)}-)`).test(path)
    })
    expect(strayed.map(({ path, key }) => `${key} (${path.slice(root.length)})`)).toEqual([])
  })

  it('has no text that nobody asks for', () => {
    const whole = new Set(asked.flatMap(({ key, isWhole }) => (isWhole ? [key] : [])))
    const begun = asked.flatMap(({ key, isWhole }) => (isWhole ? [] : [key]))
    const unused = [...known].filter((key) => !whole.has(key) && !begun.some((beginning) => key.startsWith(beginning)))
    expect(unused).toEqual([])
  })

  it.each([
    ['type', catalogue.map(({ key }) => key)],
    ['field', catalogue.flatMap(({ fields }) => Object.keys(fields))],
    ['table', catalogue.flatMap((each) => Object.keys(each.tables ?? {}))],
    ['column', allTables.flatMap(({ columns }) => Object.keys(columns))],
    [
      'rule',
      [...catalogue.flatMap(({ checks }) => checks), ...allTables.flatMap(({ rowChecks = [] }) => rowChecks)].map(({ name }) => name),
    ],
    ['status', recordStatuses],
    ['state', fieldStates],
    ['source', sources],
    ['role', roles],
    ['right', rights],
    ['history.kind', allEventKinds],
  ])('names everything there is under %s', (section, keys) => {
    expect(keys.filter((key) => !known.has(`${section}.${key}`))).toEqual([])
  })

  it('has a text for each reason that a check can give', () => {
    const checks = readdirSync(join(root, 'domain/checks')).filter((name) => name.endsWith('.check.ts'))
    const files = [...checks.map((name) => `checks/${name}`), 'numbers/judge-number.ts']
    const codes = files.flatMap((name) => [
      ...readFileSync(join(root, 'domain', name), 'utf8').matchAll(/\b(?:fail|unknown)\(\s*(?:\w+ \? )?'([\w-]+)'(?: : '([\w-]+)')?/g),
    ])
    const missing = codes.flatMap((match) => [match[1], match[2]]).filter((each) => each !== undefined && !known.has(`reason.${each}`))
    expect(codes.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  it('names each kind of number, and says what one looks like', () => {
    const files = readdirSync(join(root, 'domain/numbers')).filter((name) => !name.endsWith('.test.ts'))
    const names = files.flatMap((name) => [
      ...readFileSync(join(root, 'domain/numbers', name), 'utf8').matchAll(/\bname: '(\w+)'|\b(?:formOnly|requiredForm)\('(\w+)'/g),
    ])
    const missing = names
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => !known.has(`rule.${name}`) || !known.has(`reason.form.${name}`))
    expect(names.length).toBeGreaterThan(40)
    expect(missing).toEqual([])
  })
})
