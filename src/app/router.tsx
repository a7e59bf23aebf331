import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type SearchSchemaInput,
  stripSearchParams,
} from '@tanstack/react-router'
import type { Client } from '#client/client.ts'
import { sessionMay } from '#client/session.ts'
import type { Right } from '#domain/accounts/right.ts'
import { exportAddress, historyAddress, queueAddress, recordsAddress, settingsAddress } from './addresses.ts'
import { ScreenFailed } from './pages/screen-failed.tsx'
import { ScreenMissing } from './pages/screen-missing.tsx'
import { ScreenPending } from './pages/screen-pending.tsx'
import { AppShell } from './shell/app-shell.tsx'

interface RouterContext {
  client: Client
}

const root = createRootRouteWithContext<RouterContext>()({ component: AppShell, notFoundComponent: ScreenMissing })

/** What somebody may not open leads to where they begin. */
const onlyFor =
  (right: Right) =>
  ({ context: { client } }: { context: RouterContext }) => {
    if (!sessionMay(client.session, right)) throw redirect({ to: '/', replace: true })
  }

/** First run while there is no record; then the queue. Who sees no records begins at the history, or at their own account. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { client } }) => {
    if (!sessionMay(client.session, 'records.read'))
      throw redirect({ to: sessionMay(client.session, 'history.read') ? '/history' : '/account', replace: true })
    const counts = await client.queryClient.fetchQuery(client.queries.records.counts.queryOptions({ input: {} })).catch(() => null)
    if (counts === null || counts.total > 0) throw redirect({ to: '/queue', replace: true })
  },
  component: lazyRouteComponent(() => import('./pages/first-run-page.tsx'), 'FirstRunPage'),
})

const capture = createRoute({
  getParentRoute: () => root,
  path: '/capture',
  beforeLoad: onlyFor('records.capture'),
  component: lazyRouteComponent(() => import('./pages/capture-page.tsx'), 'CapturePage'),
})

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  beforeLoad: onlyFor('records.read'),
  validateSearch: (given: Partial<ReturnType<typeof queueAddress>> & SearchSchemaInput) => queueAddress(given),
  search: { middlewares: [stripSearchParams(queueAddress({}))] },
  component: lazyRouteComponent(() => import('./pages/queue-page.tsx'), 'QueuePage'),
})

const reviewNext = createRoute({
  getParentRoute: () => root,
  path: '/review',
  beforeLoad: onlyFor('records.read'),
  component: lazyRouteComponent(() => import('./pages/review-next-page.tsx'), 'ReviewNextPage'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/review/$recordId',
  beforeLoad: onlyFor('records.read'),
  component: lazyRouteComponent(() => import('./pages/review-page.tsx'), 'ReviewPage'),
})

const faces = createRoute({
  getParentRoute: () => root,
  path: '/review/$recordId/faces',
  beforeLoad: onlyFor('records.read'),
  component: lazyRouteComponent(() => import('./pages/faces-page.tsx'), 'FacesPage'),
})

const twoPictures = createRoute({
  getParentRoute: () => root,
  path: '/people',
  beforeLoad: onlyFor('records.review'),
  component: lazyRouteComponent(() => import('./pages/two-pictures-page.tsx'), 'TwoPicturesPage'),
})

const records = createRoute({
  getParentRoute: () => root,
  path: '/records',
  beforeLoad: onlyFor('records.read'),
  validateSearch: (given: Partial<ReturnType<typeof recordsAddress>> & SearchSchemaInput) => recordsAddress(given),
  search: { middlewares: [stripSearchParams(recordsAddress({}))] },
  component: lazyRouteComponent(() => import('./pages/records-page.tsx'), 'RecordsPage'),
})

const exports = createRoute({
  getParentRoute: () => root,
  path: '/export',
  beforeLoad: onlyFor('records.export'),
  validateSearch: (given: Partial<ReturnType<typeof exportAddress>> & SearchSchemaInput) => exportAddress(given),
  search: { middlewares: [stripSearchParams(exportAddress({}))] },
  component: lazyRouteComponent(() => import('./pages/export-page.tsx'), 'ExportPage'),
})

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  beforeLoad: onlyFor('history.read'),
  validateSearch: (given: Partial<ReturnType<typeof historyAddress>> & SearchSchemaInput) => historyAddress(given),
  search: { middlewares: [stripSearchParams(historyAddress({}))] },
  component: lazyRouteComponent(() => import('./pages/history-page.tsx'), 'HistoryPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: (given: Partial<ReturnType<typeof settingsAddress>> & SearchSchemaInput) => settingsAddress(given),
  search: { middlewares: [stripSearchParams(settingsAddress({}))] },
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
})

const routeTree = root.addChildren([
  start,
  capture,
  queue,
  reviewNext,
  review,
  faces,
  twoPictures,
  records,
  exports,
  history,
  settings,
  account,
])

/** All screens and their addresses. */
export function makeRouter(client: Client) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingComponent: ScreenPending,
    defaultErrorComponent: ScreenFailed,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
