import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { FirstRunScreen } from '#features/first-run/first-run-screen.tsx'

/** The very first screen. */
export function FirstRunPage() {
  const navigate = useNavigate()
  const open = useCallback((recordId: string) => void navigate({ to: '/review/$recordId', params: { recordId } }), [navigate])
  return <FirstRunScreen onOpen={open} />
}
