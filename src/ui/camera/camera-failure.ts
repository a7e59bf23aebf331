/** Why there is no live view. */
export type CameraFailure = 'refused' | 'in-use' | 'none' | 'lost' | 'not-secure'

const byName: Record<string, CameraFailure> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  PermissionDeniedError: 'refused',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
}

/** What the browser's refusal means for the person. Anything unheard-of counts as a camera that cannot be had now. */
export function cameraFailure(thrown: unknown): CameraFailure {
  return thrown instanceof Error || thrown instanceof DOMException ? (byName[thrown.name] ?? 'in-use') : 'in-use'
}

/** Browsers give no camera to pages that come over plain HTTP from another computer. */
export function isCameraPossible(): boolean {
  return globalThis.isSecureContext && 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices
}

/** Tells when a camera that was had is gone: unplugged, switched off, or no longer allowed. */
export function whenCameraIsLost(stream: MediaStream, tell: () => void): void {
  for (const track of stream.getVideoTracks()) track.addEventListener('ended', tell)
}
