import { useEffect, useState } from 'react'

export type CameraFact = 'asking' | 'found' | 'missing' | 'unsafe'

async function findCamera(): Promise<CameraFact> {
  // Without HTTPS or localhost a page has no cameras at all.
  if (!window.isSecureContext) return 'unsafe'
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.some((device) => device.kind === 'videoinput') ? 'found' : 'missing'
}

/** Whether this computer has a camera; the camera itself is not started. */
export function useCameraFact(): CameraFact {
  const [fact, setFact] = useState<CameraFact>('asking')
  useEffect(() => {
    let isShown = true
    const look = async () => {
      const found = await findCamera()
      if (isShown) setFact(found)
    }
    void look()
    navigator.mediaDevices?.addEventListener('devicechange', look)
    return () => {
      isShown = false
      navigator.mediaDevices?.removeEventListener('devicechange', look)
    }
  }, [])
  return fact
}
