import type { MiddlewareHandler } from 'hono'
import { AppError } from '#domain/app-error.ts'
import { nameOfHost } from './own-hosts.ts'

/** 421 for a Host that is not one of ours: a foreign name that was made to lead here (DNS rebinding) ends at this door. */
export function hostDoor(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const name = nameOfHost(context.req.header('host') ?? new URL(context.req.url).host)
    if (name === null || !hosts.has(name)) throw new AppError('host.unknown')
    await next()
  }
}
