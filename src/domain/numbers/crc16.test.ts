import { expect, it } from 'vitest'
import { crc16 } from './crc16.ts'

it('is CRC-16/UMTS of the catalogue of parametrised CRCs', () => {
  expect(crc16('123456789')).toBe('FEE8')
  expect(crc16('')).toBe('0000')
})
