import type { RefObject } from 'react'
import type Webcam from 'react-webcam'
import type { Point } from '#domain/geometry.ts'
import { useCaptureStore } from './capture.store.ts'
import type { PageQuality } from './frame/judge-frame.ts'
import { placeInFrame } from './frame/page-place.ts'

const cornerNames = ['top left', 'top right', 'bottom right', 'bottom left']

/** Drawn over the live picture: the page's outline with its corners, and where a reflection lies. */
export function PageOutline({ webcam }: { webcam: RefObject<Webcam | null> }) {
  const page = useCaptureStore((state) => state.verdict?.page ?? null)
  const problem = useCaptureStore((state) => state.verdict?.problem ?? null)
  const video = webcam.current?.video
  if (!page || !video || video.videoWidth === 0) return null
  const { videoWidth: width, videoHeight: height } = video
  const toPixels = ({ x, y }: Point): Point => ({ x: x * width, y: y * height })
  const corners = page.corners.map(toPixels)
  const outline = corners.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      className="page-outline pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      <polygon points={outline} className="outline-halo" />
      <polygon points={outline} className="outline-line" />
      {corners.map(({ x, y }, place) => (
        // A dot is a line without length: its cap keeps its size whatever the picture's.
        <g key={cornerNames[place]}>
          <path d={`M${x} ${y}h0`} className="outline-dot-edge" />
          <path d={`M${x} ${y}h0`} className="outline-dot" />
        </g>
      ))}
      {problem === 'reflection' && page.reflectionAt && <Reflection page={page} toPixels={toPixels} />}
    </svg>
  )
}

function Reflection({ page, toPixels }: { page: PageQuality; toPixels: (point: Point) => Point }) {
  if (!page.reflectionAt) return null
  const { x, y, width, height } = page.reflectionAt
  const middle = toPixels(placeInFrame(page.corners, x + width / 2, y + height / 2))
  const right = toPixels(placeInFrame(page.corners, x + width + 0.02, y + height / 2))
  const below = toPixels(placeInFrame(page.corners, x + width / 2, y + height + 0.03))
  return (
    <ellipse
      cx={middle.x}
      cy={middle.y}
      rx={Math.hypot(right.x - middle.x, right.y - middle.y)}
      ry={Math.hypot(below.x - middle.x, below.y - middle.y)}
      className="outline-reflection"
    />
  )
}
