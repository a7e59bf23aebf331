import type { Config } from '../config.ts'

/** Names under which people reach this server, without ports: `[::1]` in brackets, as in a Host header. */
export function ownHosts({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): ReadonlySet<string> {
  const listening = host.includes(':') ? `[${host}]` : host
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const named = publicUrl === null ? [] : [new URL(publicUrl).hostname]
  return new Set(['localhost', '127.0.0.1', '[::1]', ...(isEverywhere ? [] : [listening.toLowerCase()]), ...named])
}

/** The name in a Host header, lower-case, without its port; null when it is no such header. */
export function nameOfHost(header: string | undefined): string | null {
  const [, name] = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(header ?? '') ?? []
  return name?.toLowerCase() ?? null
}
