import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentOf } from './attachment-of.ts'
import { safeFileName } from './safe-file-name.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

test.each([
  ['passport.jpg', 'passport.jpg'],
  ['C:\\Users\\me\\scan.png', 'scan.png'],
  ['../../etc/passwd', 'passwd'],
  ['...', 'page'],
  ['', 'page'],
  ['護照.jpg', '護照.jpg'],
  ['a\u202egpj.exe', 'agpj.exe'],
  [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(95)}.jpeg`],
])('%j is saved as %j', (given, safe) => {
  expect(safeFileName(given, 'page')).toBe(safe)
})

test('whatever a name is, no system stumbles over what is left', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      const safe = safeFileName(given, 'page')
      expect(safe).not.toMatch(/[\\/:*?"<>|\p{Control}\p{Surrogate}]|^\.|^$/u)
      expect(safe.length).toBeLessThanOrEqual(100)
    }),
  )
})

test('a header of any name can be sent and says the name', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      const name = safeFileName(given, 'page')
      const header = new Headers({ 'content-disposition': attachmentOf(name) }).get('content-disposition') ?? ''
      expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '')).toBe(name)
    }),
  )
})
