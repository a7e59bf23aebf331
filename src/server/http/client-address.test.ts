import { expect, test } from 'vitest'
import { clientAddress, parseProxies } from './client-address.ts'

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const proxies = parseProxies('10.0.0.7, 172.16.0.0/12, fd00::/8')

test('without a proxy it is the other end of the connection, whatever the header says', () => {
  expect(clientAddress(from('203.0.113.9'), '198.51.100.1', null)).toBe('203.0.113.9')
  expect(clientAddress(from('203.0.113.9'), '198.51.100.1', proxies)).toBe('203.0.113.9')
  expect(clientAddress(from('::ffff:203.0.113.9'), undefined, proxies)).toBe('203.0.113.9')
  expect(clientAddress({}, '198.51.100.1', null)).toBe('unknown')
})

test('behind a trusted proxy it is the last one in the header that is no such proxy', () => {
  expect(clientAddress(from('10.0.0.7'), '198.51.100.1', proxies)).toBe('198.51.100.1')
  expect(clientAddress(from('::ffff:10.0.0.7'), '6.6.6.6, 198.51.100.1, 172.16.3.4', proxies)).toBe('198.51.100.1')
  expect(clientAddress(from('fd00::2'), '2001:db8::1', proxies)).toBe('2001:db8::1')
  expect(clientAddress(from('10.0.0.7'), 'nonsense', proxies)).toBe('10.0.0.7')
  expect(clientAddress(from('10.0.0.7'), undefined, proxies)).toBe('10.0.0.7')
})

test.each(['', 'proxy', '10.0.0.7:80', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.7,,'])('%j is no list of proxies', (text) => {
  expect(parseProxies(text)).toBeNull()
})
