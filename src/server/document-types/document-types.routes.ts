import { implement } from '@orpc/server'
import { documentTypesContract } from '#contract/document-types.contract.ts'
import type { Context } from '../context.ts'
import { listDocumentTypes } from './list-document-types.ts'

export function createDocumentTypesRoutes() {
  const api = implement(documentTypesContract).$context<Context>()
  return { list: api.list.handler(() => listDocumentTypes()) }
}
