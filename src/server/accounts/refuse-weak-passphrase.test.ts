import { expect, test } from 'vitest'
import { refuseWeakPassphrase } from './refuse-weak-passphrase.ts'

const told = (passphrase: string): unknown => {
  try {
    return refuseWeakPassphrase(passphrase, 'maria.lund')
  } catch (error) {
    return error
  }
}

test.each(['qwerty123456', 'QWERTY123456', '1q2w3e4r5t6y', 'Manchester2026', '!!basketball87', 'password1234'])(
  '%s is known to others',
  (passphrase) => {
    expect(told(passphrase)).toMatchObject({ code: 'passphrase.known', status: 422 })
  },
)

test.each(['correct horse battery', 'manchester united 2026', 'lighthouse 7392581', '一二三四五六七八九十百千'])(
  '%s is taken',
  (passphrase) => {
    expect(told(passphrase)).toBeUndefined()
  },
)

test('what is too short says so first', () => expect(told('password')).toMatchObject({ code: 'passphrase.short' }))
