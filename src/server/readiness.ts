import type { Hono } from 'hono'

/** How far the server has come. `api` answers everything under /api once documents can be read. */
type Stage = { name: 'preparing'; doing: string } | { name: 'ready'; api: Hono } | { name: 'stopping' }

export interface Readiness {
  stage: Stage
}
