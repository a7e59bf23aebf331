import './styles/index.css'
import { StrictMode, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { createApi } from '#client/api.ts'
import { comesFromOffice } from '#client/office/come-back-from-office.ts'
import { type Session, findSession } from '#client/session.ts'
import { startClient } from '#client/start-client.ts'
import { App } from './app.tsx'
import { startI18n } from './i18n/start-i18n.ts'
import { loadOwnTypes } from './load-own-types.ts'
import { makeRouter } from './router.tsx'
import { startTheme } from './theme/theme.store.ts'

// Where nobody has to sign in it is never loaded.
const SignInPage = lazy(async () => import('./pages/sign-in-page.tsx').then((module) => ({ default: module.SignInPage })))

async function start(): Promise<void> {
  startTheme()
  await startI18n()
  const session = await findSession(createApi({ origin: location.origin }))
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>{session === null || comesFromOffice(location) ? <SignInPage /> : await pageFor(session)}</StrictMode>,
  )
}

async function pageFor(session: Session): Promise<React.ReactNode> {
  const client = startClient(session, new AbortController().signal)
  await loadOwnTypes(client)
  return <App client={client} router={makeRouter(client)} />
}

void start()
