/** Where stills fly to: the newest place of the tray. */
export const trayPlace = 'data-tray-place'

/** Lets the still fly from the live view into the tray. Not where the person asked for less motion. */
export function flyToTray(still: HTMLCanvasElement, from: Element): void {
  const to = document.querySelector(`[${trayPlace}]`)
  if (!to || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const [start, end] = [from.getBoundingClientRect(), to.getBoundingClientRect()]
  Object.assign(still.style, {
    position: 'fixed',
    left: `${start.left}px`,
    top: `${start.top}px`,
    width: `${start.width}px`,
    height: `${start.height}px`,
    objectFit: 'contain',
    transformOrigin: 'top left',
    pointerEvents: 'none',
    zIndex: '40',
    borderRadius: '6px',
  })
  still.setAttribute('aria-hidden', 'true')
  document.body.append(still)
  const durationMs = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--slow')) || 240
  const move = `translate(${end.left - start.left}px, ${end.top - start.top}px) scale(${end.width / start.width}, ${end.height / start.height})`
  const flight = still.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: move, opacity: 0.6 },
    ],
    {
      duration: durationMs,
      easing: 'cubic-bezier(.2, 0, 0, 1)',
    },
  )
  flight.addEventListener('finish', () => still.remove())
  flight.addEventListener('cancel', () => still.remove())
}
