/** What browsers on phones say and take of a track's lamp; not yet in the DOM's own types. */
interface WithTorch {
  torch?: boolean
}

export function hasTorch(track: MediaStreamTrack): boolean {
  const can: MediaTrackCapabilities & WithTorch = 'getCapabilities' in track ? track.getCapabilities() : {}
  return can.torch === true
}

/** Switches the lamp beside the camera. Gives whether it did. */
export async function switchTorch(track: MediaStreamTrack, isOn: boolean): Promise<boolean> {
  const torch: MediaTrackConstraintSet & WithTorch = { torch: isOn }
  try {
    await track.applyConstraints({ advanced: [torch] })
    return true
  } catch {
    return false
  }
}
