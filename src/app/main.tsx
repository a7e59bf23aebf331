import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startClient } from '#client/start-client.ts'
import { App } from './app.tsx'
import { startI18n } from './i18n/start-i18n.ts'
import { loadOwnTypes } from './load-own-types.ts'
import { makeRouter } from './router.tsx'
import { startTheme } from './theme/theme.store.ts'

async function start(): Promise<void> {
  startTheme()
  await startI18n()
  const client = startClient(new AbortController().signal)
  await loadOwnTypes(client)
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={makeRouter(client)} />
    </StrictMode>,
  )
}

void start()
