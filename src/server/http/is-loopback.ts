/** True for addresses that only this computer reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Whether nobody on the way reads what goes there. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname.replaceAll(/[[\]]/g, ''))
}
