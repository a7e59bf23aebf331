import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawDocuments } from './demo/draw-documents.ts'
import { isSeeded, seedDemo } from './demo/seed-demo.ts'
import { runServer } from './run-server.ts'

// Built to dist/server/demo.js. The demonstration has a folder and a database of its own, whatever the settings say:
// specimens never come among real records.
const dataDir = resolve(`${process.env['DATA_DIR'] ?? './data'}-demo`)

await runServer({
  env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: undefined },
  clientFolder: fileURLToPath(new URL('../client', import.meta.url)),
  fill: async (services, say) => {
    if (await isSeeded(services)) return
    const folder = join(dataDir, 'specimens')
    say('Drawing specimens, once')
    const documents = await drawDocuments(folder)
    say('Reading specimens, once')
    await seedDemo(services, { documents, folder })
  },
})
