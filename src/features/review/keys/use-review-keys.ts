import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#client/use-may.ts'
import type { KeyBinding } from '#ui/keys/key-binding.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import type { PictureControls } from '../picture/picture-controls.ts'
import type { ReviewScreen } from '../review-context.ts'
import { ask, blackOut, toggleBoxes, toggleContrast, turnPicture, useReviewStore } from '../review.store.ts'
import { earlierRecord } from '../fields/earlier-record.ts'
import { otherTypes } from '../type/other-types.ts'
import { useChangeType } from '../type/use-change-type.ts'
import { copyField, copyRecord } from './copy-values.ts'

/** All keys of this screen, matched by their place on the keyboard. */
export function useReviewKeys(screen: ReviewScreen, picture: RefObject<PictureControls | null>): void {
  const { t } = useTranslation()
  const fieldKeys = useFieldKeys(screen)
  const decisionKeys = useDecisionKeys(screen)
  const typeKeys = useTypeKeys(screen)
  useKeys(t('review.title'), [...fieldKeys, ...decisionKeys, ...typeKeys])
  useKeys(t('review.picture.title'), usePictureKeys(picture))
}

function useFieldKeys({ acts, review, record, words, isReadOnly }: ReviewScreen): KeyBinding[] {
  const { t } = useTranslation()
  const choose = ({ code }: KeyboardEvent) => acts.choose(Number(code.slice(-1)) - 1)
  return [
    { keys: ['Enter'], label: t('review.keys.accept'), isHint: true, whileTyping: true, isOff: isReadOnly, run: acts.accept },
    { keys: ['Tab'], label: t('review.keys.nextField'), isHint: true, run: () => false },
    { keys: ['Shift+Tab'], label: t('review.keys.previousField'), run: () => false },
    { keys: ['Alt+Digit1', 'Alt+Digit2', 'Alt+Digit3'], label: t('review.keys.reading'), isHint: true, isOff: isReadOnly, run: choose },
    {
      keys: ['Alt+Digit4', 'Alt+Digit5', 'Alt+Digit6', 'Alt+Digit7', 'Alt+Digit8', 'Alt+Digit9'],
      label: t('review.keys.furtherReading'),
      isOff: isReadOnly,
      run: choose,
    },
    { keys: ['F2'], label: t('review.keys.editAtDoubt'), isHint: true, isOff: isReadOnly, run: acts.editAtDoubt },
    { keys: ['Escape'], label: t('review.keys.machineValue'), isOff: isReadOnly, run: acts.withdraw },
    {
      keys: ['Alt+KeyL'],
      label: t('review.keys.earlierInvoice'),
      isOff: review.rows.every((row) => earlierRecord(row) === null),
      run: acts.openEarlier,
    },
    {
      keys: ['Ctrl+KeyC'],
      label: t('review.keys.copyField'),
      run: () => copyField(review, (field) => t('review.copiedField', { field: words.field(field) })),
    },
    {
      keys: ['Alt+KeyX'],
      label: t('review.keys.copyRecord'),
      isOff: review.lines.length > 0,
      run: () => copyRecord(review, record, t('review.copied')),
    },
  ]
}

function useDecisionKeys({ acts, isReadOnly }: ReviewScreen): KeyBinding[] {
  const { t } = useTranslation()
  return [
    { keys: ['Ctrl+Enter'], label: t('review.keys.verify'), overControls: true, isOff: isReadOnly, run: acts.verify },
    { keys: ['Ctrl+KeyZ'], label: t('review.keys.undo'), isHint: true, run: acts.undo },
    { keys: ['Ctrl+Shift+KeyZ'], label: t('review.keys.redo'), isOff: isReadOnly, run: acts.redo },
    { keys: ['Alt+KeyR'], label: t('review.keys.reject'), isOff: isReadOnly, run: () => ask('reject') },
    { keys: ['Alt+KeyP'], label: t('review.keys.postpone'), isOff: isReadOnly, run: () => ask('postpone') },
  ]
}

/** What else the document may be. */
function useTypeKeys({ record, isReadOnly }: ReviewScreen): KeyBinding[] {
  const { t } = useTranslation()
  const changeType = useChangeType(record)
  const [next, second] = otherTypes(record)
  return [
    { keys: ['Alt+KeyT'], label: t('review.keys.nextType'), isOff: isReadOnly || next === undefined, run: () => next && changeType(next) },
    {
      keys: ['Alt+Shift+KeyT'],
      label: t('review.keys.secondType'),
      isOff: isReadOnly || second === undefined,
      run: () => second && changeType(second),
    },
  ]
}

function usePictureKeys(picture: RefObject<PictureControls | null>): KeyBinding[] {
  const { t } = useTranslation()
  const may = useMay()
  return [
    { keys: ['Alt+KeyZ'], label: t('review.keys.zoomToField'), isHint: true, run: () => picture.current?.toggleZoomToField() },
    { keys: ['Alt+Equal'], label: t('review.picture.zoomIn'), run: () => picture.current?.zoomIn() },
    { keys: ['Alt+Minus'], label: t('review.picture.zoomOut'), run: () => picture.current?.zoomOut() },
    { keys: ['Alt+Digit0'], label: t('review.picture.fit'), run: () => picture.current?.fit() },
    { keys: ['KeyT'], label: t('review.picture.turn'), run: turnPicture },
    { keys: ['KeyB'], label: t('review.picture.boxes'), run: toggleBoxes },
    { keys: ['KeyC'], label: t('review.picture.contrast'), run: toggleContrast },
    {
      keys: ['Alt+KeyB'],
      label: t('review.redact.title'),
      isOff: !may('records.review'),
      run: () => blackOut(!useReviewStore.getState().isBlackingOut),
    },
  ]
}
