import type { Quad } from '#domain/geometry.ts'
import type { FrameVerdict } from '../frame/judge-frame.ts'
import { lookDifference } from '../frame/measure-page.ts'

/** How many good views in a row must show the page in the same place before it is captured by itself. */
export const neededViews = 2
/** How far a corner may move between two views, as a share of the frame's width. */
const mostShift = 0.015
/** Views without the page after which it counts as taken away. */
const viewsAway = 2
/** In shades: more than this and it is another page, or its other side. */
const otherPage = 12

/** What the last views agree on. */
export interface Agreement {
  /** Good views in a row, 0..2. */
  views: number
  corners: Quad | null
  /** The page that was captured last, until it is taken away; it is not captured again. */
  captured: Float32Array | null
  away: number
}

export const noAgreement: Agreement = { views: 0, corners: null, captured: null, away: 0 }

/** Takes one more view into account. */
export function nextAgreement(before: Agreement, { problem, page }: FrameVerdict): Agreement {
  if (!page || !page.isWhole) {
    const away = before.away + 1
    return { views: 0, corners: null, captured: away >= viewsAway ? null : before.captured, away }
  }
  const captured = before.captured && lookDifference(before.captured, page.look) < otherPage ? before.captured : null
  if (problem !== null || captured) return { views: 0, corners: page.corners, captured, away: 0 }
  return { views: isStill(before, page.corners) ? Math.min(before.views + 1, neededViews) : 1, corners: page.corners, captured, away: 0 }
}

function isStill({ views, corners }: Agreement, now: Quad): boolean {
  return views > 0 && corners !== null && shift(corners, now) <= mostShift
}

/** After the shutter: the page in view is the captured one. */
export function afterCapture(before: Agreement, { page }: FrameVerdict): Agreement {
  return { ...before, views: 0, captured: page?.look ?? null }
}

function shift(a: Quad, b: Quad): number {
  return Math.max(...a.map((corner, place) => Math.hypot(corner.x - (b[place]?.x ?? 0), corner.y - (b[place]?.y ?? 0))))
}
