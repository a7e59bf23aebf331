import { type Logger, destination, pino, stdSerializers } from 'pino'

/**
 * Structured lines on standard error. Failures are told by kind, sentence and place; what PostgreSQL quotes of rows
 * (detail, parameters, values in a data error's sentence) is left out: it may be somebody's name.
 */
export function createLog(level: string): Logger {
  const lines = destination({ dest: 2, sync: true })
  // The terminal may close before the server does.
  lines.on('error', () => undefined)
  return pino({ level, base: null, serializers: { err: describeError } }, lines)
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error ? error.code : undefined
  // Class 22 of PostgreSQL's codes: its sentences quote the value.
  const isDataError = typeof code === 'string' && /^22...$/.test(code)
  if (!isDataError) return { type, code, message, stack }
  return { type, code, message: message.replaceAll(/".*"/gs, '"…"'), stack: stack?.replaceAll(message, '…') }
}
