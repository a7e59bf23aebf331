import type { Api } from '../api.ts'
import { rememberGoing } from './going.ts'

/** Leaves the page for the office's own server, which asks who the person is. `stay`: see signing in. */
export async function goToOffice({ office }: Pick<Api, 'office'>, stay: boolean): Promise<void> {
  const { address } = await office.begin()
  rememberGoing({ path: `${location.pathname}${location.search}`, stay })
  location.assign(address)
}
