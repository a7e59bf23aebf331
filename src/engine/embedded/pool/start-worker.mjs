// Development and tests: worker threads do not inherit the loader that understands TypeScript.
import { register } from 'tsx/esm/api'

register()
export const { prepare, readPage, readPlates, helpWithLines, renderPage, cutStrips, lookAtFaces } = await import('./worker.ts')
