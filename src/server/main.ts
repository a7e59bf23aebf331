import { fileURLToPath } from 'node:url'
import { runServer } from './run-server.ts'

// Built to dist/server/main.js; the page stands beside it.
await runServer({ env: process.env, clientFolder: fileURLToPath(new URL('../client', import.meta.url)) })
