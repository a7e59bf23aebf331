import { useEffect, useState } from 'react'

interface Hint {
  text: string
  x: number
  y: number
  isAbove: boolean
}

function hintOf(target: EventTarget | null): Hint | null {
  const owner = target instanceof Element ? target.closest('[data-hint]') : null
  const text = owner?.getAttribute('data-hint') ?? null
  if (owner === null || text === null) return null
  const place = owner.getBoundingClientRect()
  const isAbove = place.bottom + 40 > window.innerHeight
  const x = Math.min(Math.max(place.left + place.width / 2, 60), window.innerWidth - 60)
  return { text, x, y: isAbove ? place.top - 6 : place.bottom + 6, isAbove }
}

/** Shows the name of whatever carries `data-hint`, on hover and on keyboard focus; Escape puts it away. */
export function HintLayer() {
  const hint = useHint()
  if (hint === null) return null
  const shift = hint.isAbove ? 'translate(-50%, -100%)' : 'translate(-50%, 0)'
  return (
    <div
      aria-hidden
      style={{ left: hint.x, top: hint.y, transform: shift }}
      className="pointer-events-none fixed z-50 rounded-sm bg-ink px-2 py-1 text-xs whitespace-nowrap text-surface shadow-2"
    >
      {hint.text}
    </div>
  )
}

function useHint(): Hint | null {
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const show = (next: Hint | null, delayMs: number) => {
      clearTimeout(soon)
      if (next === null) setHint(null)
      else soon = setTimeout(() => setHint(next), delayMs)
    }
    const over = (event: PointerEvent) => show(event.pointerType === 'mouse' ? hintOf(event.target) : null, 350)
    const focus = (event: FocusEvent) =>
      show(event.target instanceof Element && event.target.matches(':focus-visible') ? hintOf(event.target) : null, 0)
    const away = () => show(null, 0)
    const key = (event: KeyboardEvent) => event.key === 'Escape' && away()
    document.addEventListener('pointerover', over)
    document.addEventListener('focusin', focus)
    document.addEventListener('pointerdown', away)
    document.addEventListener('keydown', key)
    return () => {
      clearTimeout(soon)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('keydown', key)
    }
  }, [])
  return hint
}
