/** The file of a run, as it was written. */
export function exportFileUrl(runId: string): string {
  return `/api/v1/exports/${runId}/file`
}
