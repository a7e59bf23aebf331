/** A camera as the person knows it: by its name. */
export interface CameraChoice {
  id: string
  name: string
}

/** Cameras with names; without permission the browser gives none. The long numbers some drivers add are left out. */
export function cameraChoices(devices: readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[]): CameraChoice[] {
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'videoinput' && deviceId !== '' && label !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label.replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '') }))
}

/** The one that was used here last, by its name: ids change when browsers forget. Null where it is not there. */
export function rememberedCamera(cameras: readonly CameraChoice[], name: string | null): CameraChoice | null {
  return cameras.find((camera) => camera.name === name) ?? null
}

export function nextCamera(cameras: readonly CameraChoice[], currentId: string | null): CameraChoice | null {
  const place = cameras.findIndex(({ id }) => id === currentId)
  return cameras[(place + 1) % cameras.length] ?? null
}
