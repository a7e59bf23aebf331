import { expect, test } from 'vitest'
import type { Asker } from './asker.ts'
import { mayGive } from './change-of-access.ts'
import { passphraseFits } from './passphrase-fits.ts'
import { rights } from './right.ts'
import { rightsOfRole, roles } from './role.ts'
import { signInNameKey, signInNamePattern } from './sign-in-name.ts'
import { type Tries, countTry, triesPerName } from './tries.ts'

const as = (role: (typeof roles)[number], queues: Asker['queues'] = null): Asker => ({ who: role, rights: rightsOfRole[role], queues })

test.each(roles)('as %s one gives no role that has a right one has not', (role) => {
  for (const given of roles) {
    const isAllowed = mayGive(as(role), { role: given, queues: null })
    expect([given, isAllowed]).toEqual([given, role === 'owner' || (role === 'admin' && given !== 'owner')])
  }
})

test('nobody gives queues that they do not see', () => {
  expect(mayGive(as('admin', ['invoices']), { role: 'operator', queues: ['invoices'] })).toBe(true)
  expect(mayGive(as('admin', ['invoices']), { role: 'operator', queues: ['invoices', 'identity'] })).toBe(false)
  expect(mayGive(as('admin', ['invoices']), { role: 'operator', queues: null })).toBe(false)
})

test('only an owner has every right', () => {
  expect(roles.filter((role) => rights.every((right) => rightsOfRole[role].includes(right)))).toEqual(['owner'])
})

test.each([
  ['correct horse battery', true],
  ['一二三四五六七八九十百千', true],
  ['short', false],
  ['aaaaaaaaaaaaaaaa', false],
  ['abababababab', false],
  ['maria.lundmaria.lund', false],
  ['Maria.Lund 123', false],
  ['maria.lund is not alone', true],
])('passphrase %j: %s', (passphrase, fits) => expect(passphraseFits(passphrase, 'maria.lund')).toBe(fits))

test('names are the same in any case and composition, and hold nothing odd', () => {
  expect(signInNameKey(' Márta ')).toBe(signInNameKey('MA\u0301RTA'))
  for (const name of ['maria.lund', 'Jun_P-2', '张三', 'maria+desk@papers.example.com']) expect(name).toMatch(signInNamePattern)
  for (const name of ['', 'a', 'a b', 'x@y', 'a@b@c.example', '@b.example', 'a@.example', '<b>', 'a'.repeat(51)])
    expect(name).not.toMatch(signInNamePattern)
})

test('tries are forgotten after a day without any', () => {
  let tries: Tries | null = null
  for (let count = 0; count < 4; count += 1) tries = countTry(tries, triesPerName, 1000 * count).after
  expect(countTry(tries, triesPerName, 5000).after.pausedUntil).not.toBeNull()
  expect(countTry(tries, triesPerName, 25 * 3_600_000).after).toMatchObject({ wrong: 1, pauses: 0, pausedUntil: null })
})

test('no pause is longer than an hour', () => {
  let tries: Tries | null = null
  let now = 0
  for (let count = 0; count < 60; count += 1) {
    tries = countTry(tries, triesPerName, now).after
    if (tries.pausedUntil === null) continue
    expect(tries.pausedUntil - now).toBeLessThanOrEqual(3_600_000)
    now = tries.pausedUntil + 1
  }
  expect(now).toBeGreaterThan(3_600_000)
})
