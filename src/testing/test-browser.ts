import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { contract } from '#contract/contract.ts'
import type { TestApi } from './test-api.ts'

export interface TestBrowser {
  client: JsonifiedClient<ContractRouterClient<typeof contract>>
  /** Cookies by name, as it keeps them. */
  cookies: Map<string, string>
  /** The last Set-Cookie lines, whole. */
  setCookies: string[]
  request: (path: string, init?: RequestInit) => Promise<Response>
}

/** A browser of one person: it keeps the cookies that it is given and sends them along. */
export function openTestBrowser({ request }: Pick<TestApi, 'request'>, headers: Record<string, string> = {}): TestBrowser {
  const cookies = new Map<string, string>()
  const browser: TestBrowser = {
    cookies,
    setCookies: [],
    request: async (path, init = {}) => {
      const sent = new Headers(init.headers)
      for (const [name, value] of Object.entries(headers)) sent.set(name, value)
      if (cookies.size > 0) sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await request(path, { ...init, headers: sent })
      keep(browser, response.headers.getSetCookie())
      return response
    },
    client: createORPCClient(
      new OpenAPILink(contract, {
        url: 'http://localhost/api/v1',
        fetch: async (asked) => {
          const { pathname, search } = new URL(asked.url)
          const body = asked.body === null ? null : await asked.arrayBuffer()
          return browser.request(`${pathname}${search}`, { method: asked.method, headers: asked.headers, body, signal: asked.signal })
        },
      }),
    ),
  }
  return browser
}

function keep({ cookies, setCookies }: TestBrowser, lines: readonly string[]): void {
  if (lines.length > 0) setCookies.splice(0, setCookies.length, ...lines)
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}
