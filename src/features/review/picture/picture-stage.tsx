import { TransformComponent, TransformWrapper } from 'react-zoom-pan-pinch'
import { useReviewStore } from '../review.store.ts'
import { BoxLayer } from './box-layer.tsx'
import { RedactionLayer } from '../redact/redaction-layer.tsx'
import { motionMs } from './motion-ms.ts'
import { PaperSheet } from './paper-sheet.tsx'
import { type PictureStageProps, usePictureView } from './use-picture-view.ts'

/** The page on its desk: it can be zoomed, moved and turned for the eye; its boxes lie over it. */
export function PictureStage(props: PictureStageProps) {
  const { page, displayUrl, fullUrl, alt, boxes, marks, onChoose } = props
  const { stage, ring, zoom, paper, quarterTurns, isNear, settle } = usePictureView(props)
  const areBoxesShown = useReviewStore((state) => state.areBoxesShown)
  // Then the pointer draws.
  const isBlackingOut = useReviewStore((state) => state.isBlackingOut)
  return (
    <div ref={stage} data-picture className="picture-stage">
      {paper !== null && (
        <TransformWrapper
          ref={zoom}
          key={`${paper.width}x${paper.height}`}
          minScale={0.5}
          maxScale={12}
          centerOnInit
          centerZoomedOut
          wheel={{ step: 0.12, touchPadDisabled: true }}
          panning={{ disabled: isBlackingOut }}
          doubleClick={{ disabled: isBlackingOut, mode: 'toggle', step: 1.5, animationTime: motionMs('base') }}
          zoomAnimation={{ disabled: motionMs('base') === 0 }}
          onInit={settle}
          onTransform={settle}
        >
          <TransformComponent wrapperStyle={{ width: '100%', height: '100%' }}>
            <PaperSheet size={paper} quarterTurns={quarterTurns} displayUrl={displayUrl} fullUrl={isNear ? fullUrl : null} alt={alt}>
              <BoxLayer boxes={boxes} marks={marks} page={page} isShown={areBoxesShown} onChoose={onChoose} />
              <RedactionLayer />
            </PaperSheet>
          </TransformComponent>
        </TransformWrapper>
      )}
      <div ref={ring} className="focus-box" aria-hidden>
        <span />
      </div>
    </div>
  )
}
