import { BlockList, isIP } from 'node:net'

/** What the port tells of a request beside itself; without a port, in tests, nothing. */
export interface RequestBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } }
}

/** Addresses of proxies, each as it is or as a network: `10.0.0.7`, `10.0.0.0/8`. Null where one of them is none. */
export function parseProxies(text: string): BlockList | null {
  const proxies = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [address = '', length] = entry.split('/')
    const version = isIP(address)
    if (version === 0) return null
    const family = version === 4 ? 'ipv4' : 'ipv6'
    if (length === undefined) proxies.addAddress(address, family)
    else if (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128)) proxies.addSubnet(address, Number(length), family)
    else return null
  }
  return proxies
}

/**
 * Who knocks: the other end of the connection, or where that is a proxy that we were told to trust, the last one in
 * `X-Forwarded-For` that is no such proxy. What anybody else writes there is not looked at.
 */
export function clientAddress({ incoming }: RequestBindings, forwarded: string | undefined, proxies: BlockList | null): string {
  const near = plainAddress(incoming?.socket?.remoteAddress ?? '')
  if (proxies === null || !isIn(proxies, near)) return near || 'unknown'
  const chain = (forwarded ?? '').split(',').map((part) => plainAddress(part.trim()))
  return chain.findLast((address) => isIP(address) !== 0 && !isIn(proxies, address)) ?? near
}

function isIn(proxies: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** An IPv4 address that came over IPv6 is the same address. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}
