import type { Api } from '../api.ts'
import { takeGoing } from './going.ts'

/** Where the office's own server sends people back to. */
const returnPath = '/sign-in/office'

/** Whether the page was opened with its answer. */
export function comesFromOffice({ pathname }: Pick<Location, 'pathname'>): boolean {
  return pathname === returnPath
}

/**
 * Hands its answer on, and shows the address where the person was: neither history nor bookmarks keep the answer. Null where
 * the page was opened otherwise.
 */
export function comeBackFromOffice({ office }: Pick<Api, 'office'>): Promise<unknown> | null {
  if (!comesFromOffice(location)) return null
  const query = location.search.slice(1)
  const { path, stay } = takeGoing()
  history.replaceState(null, '', path)
  return office.answer({ query, stay })
}
