import { implement } from '@orpc/server'
import { documentTypesContract } from '#contract/document-types.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { listDocumentTypes } from './list-document-types.ts'

export function createDocumentTypesRoutes({ ownTypes }: Pick<Services, 'ownTypes'>) {
  const api = implement(documentTypesContract).$context<Context>()
  return {
    own: api.own.handler(() => ({ types: [...ownTypes.types], problems: [...ownTypes.problems] })),
    list: api.list.handler(() => listDocumentTypes()),
  }
}
