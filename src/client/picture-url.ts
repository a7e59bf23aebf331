import type { Quad } from '#domain/geometry.ts'

interface PageAddress {
  recordId: string
  pageIndex: number
  /** The record's version: a page read again gets a new address, so that no old picture is shown from the cache. */
  version?: number
}

const pagePath = ({ recordId, pageIndex }: PageAddress) => `/api/v1/records/${recordId}/pages/${pageIndex}`

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** The upright page. `display`: at most 1600 pixels on the longer side, `thumbnail`: 240. */
export function pictureUrl(page: PageAddress, size: 'full' | 'display' | 'thumbnail' = 'display'): string {
  return withQuery(`${pagePath(page)}/picture`, { size, v: page.version })
}

/** A part of the upright page, turned upright. */
export function cropUrl(page: PageAddress, quad: Quad, maxSide = 1200): string {
  const numbers = quad.flatMap(({ x, y }) => [x, y]).map((fraction) => fraction.toFixed(5))
  return withQuery(`${pagePath(page)}/crop`, { quad: numbers.join(','), maxSide, v: page.version })
}

/** The upright page with what is blacked out burnt in. */
export function redactedUrl(page: PageAddress): string {
  return `${pagePath(page)}/redacted`
}

/** The file as it was given. */
export function originalUrl(page: PageAddress): string {
  return `${pagePath(page)}/original`
}
