/** A recording for support, as a file. */
export function recordingUrl(name: string): string {
  return `/api/v1/recordings/${encodeURIComponent(name)}`
}
