import type { Hono } from 'hono'
import type { ApiBindings } from './context.ts'

/** How far the server has come. `api` answers everything under /api once documents can be read. */
type Stage = { name: 'preparing'; doing: string } | { name: 'ready'; api: Hono<{ Bindings: ApiBindings }> } | { name: 'stopping' }

export interface Readiness {
  stage: Stage
}
