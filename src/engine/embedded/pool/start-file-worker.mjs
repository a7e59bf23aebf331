// Development and tests: worker threads do not inherit the loader that understands TypeScript.
import { register } from 'tsx/esm/api'

register()
export const { inspect } = await import('./file-worker.ts')
