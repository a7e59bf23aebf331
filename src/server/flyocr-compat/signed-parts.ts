import type { OpenAPI } from '@orpc/contract'

/** What every call of the reference carries, as the OpenAPI document tells it. */
export const signedParts: Record<'key' | 'token' | 'timestamp', OpenAPI.SchemaObject> = {
  key: { type: 'string', description: 'The key of a client, as Settings, Programs made for FlyOCR, shows it.' },
  token: { type: 'string', description: 'Lower-case hex MD5 of `key+timestamp+secret`, with the plus signs.' },
  timestamp: { type: 'string', description: 'Seconds or milliseconds since 1970; off by at most FLYOCR_SERVE_WINDOW_S.' },
}
