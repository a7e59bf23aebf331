import { implement } from '@orpc/server'
import { exportsContract } from '#contract/exports.contract.ts'
import type { Context } from '../context.ts'
import { attachmentOf } from '../pages/attachment-of.ts'
import type { Services } from '../services.ts'
import { listRuns } from './exports-repository.ts'
import { previewExport } from './preview-export.ts'
import { readExportFile } from './read-export-file.ts'
import { runExport } from './run-export.ts'
import { runOfRow } from './run-of-row.ts'
import { removeTemplate } from './remove-template.ts'
import { saveTemplate } from './save-template.ts'
import { listTemplates } from './templates-repository.ts'

const runsListed = 200

/** Files of verified records, and the templates that say how they are written. */
export function createExportsRoutes(services: Services) {
  const api = implement(exportsContract).$context<Context>()
  const { database } = services
  return {
    preview: api.preview.handler(async ({ input, context }) => previewExport(services, { ...input, sight: context })),
    run: api.run.handler(async ({ input, context }) => runExport(services, { ...input, sight: context })),
    list: api.list.handler(async ({ context }) => (await listRuns(database, { limit: runsListed, sight: context })).map(runOfRow)),
    file: api.file.handler(async ({ input, context: { resHeaders, who } }) => {
      const file = await readExportFile(services, { id: input.id, who })
      resHeaders?.set('cache-control', 'no-store, private')
      resHeaders?.set('content-disposition', attachmentOf(file.name))
      return file
    }),
    templates: api.templates.handler(async () => listTemplates(database)),
    saveTemplate: api.saveTemplate.handler(async ({ input, context: { who } }) => saveTemplate(services, { template: input, who })),
    removeTemplate: api.removeTemplate.handler(async ({ input, context: { who } }) => ({
      removed: await removeTemplate(services, { ...input, who }),
    })),
  }
}
