import type { PageTransform } from '#domain/page.ts'

/** A number that is another one whenever the upright page is cut out or turned otherwise: a new address for a new picture. */
export function pictureVersion(transform: PageTransform): number {
  return [...JSON.stringify(transform)].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647, 7)
}
