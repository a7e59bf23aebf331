import { Hono } from 'hono'
import type { Services } from './services.ts'

/** The FlyOCR-compatible routes (`/api/recog.do`, `/api/recogliu.do`): no Origin check, they carry a token. */
export function createCompatRoutes(_services: Services): Hono {
  return new Hono()
}
