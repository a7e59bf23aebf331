let isAsked = false

/** Asks the browser once not to clear what this address keeps when space runs short. Some ask the person, so only once there is something to keep. */
export function askToPersist(): void {
  if (isAsked) return
  isAsked = true
  void globalThis.navigator?.storage?.persist?.()
}
