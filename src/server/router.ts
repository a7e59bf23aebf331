import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import { createPeopleRoutes } from './accounts/people.routes.ts'
import { createSessionRoutes } from './accounts/session.routes.ts'
import { createTokensRoutes } from './accounts/tokens/tokens.routes.ts'
import type { Context } from './context.ts'
import { createDocumentTypesRoutes } from './document-types/document-types.routes.ts'
import { createEnginesRoutes } from './engines/engines.routes.ts'
import { createEventFeed } from './events/event-feed.ts'
import { createEventsRoutes } from './events/events.routes.ts'
import { createExportsRoutes } from './exports/exports.routes.ts'
import { createFacesRoutes } from './faces/faces.routes.ts'
import { createFlyocrClientsRoutes } from './flyocr-clients/flyocr-clients.routes.ts'
import { createLivenessRoutes } from './faces/liveness/liveness.routes.ts'
import { createHistoryRoutes } from './history/history.routes.ts'
import { createKeepingRoutes } from './keeping/keeping.routes.ts'
import { createOfficeRoutes } from './office/office.routes.ts'
import { createPagesRoutes } from './pages/pages.routes.ts'
import { createPasskeysRoutes } from './passkeys/passkeys.routes.ts'
import { createPictureCache } from './pages/picture-cache.ts'
import { forgetDestroyed } from './pages/forget-destroyed.ts'
import { createRecordsRoutes } from './records/records.routes.ts'
import { createRecordingsRoutes } from './recordings/recordings.routes.ts'
import type { Services } from './services.ts'
import { createTaxOfficeRoutes } from './tax-office/tax-office.routes.ts'
import { createSettingsRoutes } from './settings/settings.routes.ts'
import { createTextsRoutes } from './texts/texts.routes.ts'
import { readStatus } from './status/read-status.ts'

const pictureCacheBytes = 48_000_000

/** The contract's operations, bound to what they need. */
export function createRouter(services: Services) {
  const api = implement(contract).$context<Context>()
  const pictures = createPictureCache(pictureCacheBytes)
  const feed = createEventFeed(services)
  const whenListening = forgetDestroyed(services, pictures)
  return api.router({
    status: { get: api.status.get.handler(async () => readStatus(services)) },
    documentTypes: createDocumentTypesRoutes(services),
    records: createRecordsRoutes(services, { feed }),
    pages: createPagesRoutes(services, { pictures, whenListening }),
    texts: createTextsRoutes(services),
    taxOffice: createTaxOfficeRoutes(services),
    faces: createFacesRoutes(services),
    liveness: createLivenessRoutes(services),
    engines: createEnginesRoutes(services),
    recordings: createRecordingsRoutes(services),
    exports: createExportsRoutes(services),
    history: createHistoryRoutes(services),
    keeping: createKeepingRoutes(services),
    settings: createSettingsRoutes(services),
    session: createSessionRoutes(services),
    passkeys: createPasskeysRoutes(services),
    office: createOfficeRoutes(services),
    people: createPeopleRoutes(services),
    tokens: createTokensRoutes(services),
    flyocrClients: createFlyocrClientsRoutes(services),
    events: createEventsRoutes(feed, services),
  })
}
