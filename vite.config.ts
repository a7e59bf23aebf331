import { availableParallelism } from 'node:os'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { BuildEnvironmentOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { devPlugin } from './src/server/dev-plugin.ts'

const client: BuildEnvironmentOptions = {
  outDir: 'dist/client',
  manifest: true,
  target: 'es2022',
  // Browsers that know light-dark(): rewritten for older ones it would take the page's theme on the dark desk too.
  cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  // The page's policy allows no data: addresses.
  assetsInlineLimit: 0,
}

/** Each entry is started by itself: the server, its worker threads, and the commands. */
const server: BuildEnvironmentOptions = {
  outDir: 'dist/server',
  target: 'node20',
  sourcemap: true,
  rolldownOptions: {
    input: {
      main: 'src/server/main.ts',
      'embedded-worker': 'src/engine/embedded/pool/worker.ts',
      'file-worker': 'src/engine/embedded/pool/file-worker.ts',
      backup: 'src/server/backup.ts',
      restore: 'src/server/restore.ts',
      'verify-history': 'src/server/verify-history.ts',
      'rotate-keys': 'src/server/rotate-keys.ts',
      'reset-passphrase': 'src/server/reset-passphrase.ts',
      demo: 'src/server/demo.ts',
    },
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  // vitest opens a server too, which must not start the product.
  plugins: [react(), tailwindcss(), process.env['VITEST'] === undefined && devPlugin()],
  server: { host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT'] ?? 8080), strictPort: true },
  build: isSsrBuild === true ? server : client,
  publicDir: isSsrBuild === true ? false : 'public',
  test: {
    environment: 'node',
    // Most of a test's time is spent waiting for a browser, a database or a thread: on two cores one file at a time leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only what hangs may fail by time: these tests also run on slow and busy machines.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          // Its stores are one of each for the whole page: each file begins with new ones.
          include: ['src/{app,client,features,ui}/**/*.test.{ts,tsx}'],
          setupFiles: ['src/testing/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['src/{app,client,features,ui}/**'],
          globalSetup: ['src/testing/test-database-server.ts'],
          setupFiles: ['src/testing/fail-on-console-error.ts', 'src/testing/without-own-types.ts'],
          // To load the program anew for each file took longer than most files; what state there is begins afresh above.
          isolate: false,
        },
      },
    ],
  },
}))
