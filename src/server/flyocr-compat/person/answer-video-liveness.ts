import { livenessValue } from '#domain/face/judge-liveness.ts'
import type { VideoFrame } from '#engine/engine.ts'
import { CompatFailure } from '../compat-failure.ts'
import { textOf } from '../read-form.ts'
import { livenessWords } from './liveness-words.ts'
import type { PersonCall } from './person-call.ts'
import { type PersonReply, personItem, personReply } from './person-reply.ts'
import { pictureOfPart } from '../picture-of-form.ts'

/** Frames a second, where they are sent by themselves and it is not said. */
const usualPerSecond = 12

/**
 * verLivenessVideo.do: whether a living person is seen in `img`, an animated WebP or GIF, or in the frames `frame0`, `frame1` and so
 * on. Throws a `CompatFailure`, or what is wrong with the video.
 */
export async function answerVideoLiveness(call: PersonCall): Promise<PersonReply> {
  const { engine, form, withEvidence, signal } = call
  if (!engine.judgeVideoLiveness) throw new Error(`the engine ${engine.name} cannot judge videos`)
  const given = form.has('frame0') ? { frames: await framesOf(call) } : { video: await pictureOfPart(form, 'img') }
  const judged = await engine.judgeVideoLiveness({ ...given, signal })
  if (judged.score === null) {
    throw new CompatFailure(-1, 'Too little of a face was seen in the video. Send at least a second of it, from the front, in good light.')
  }
  const yesNo = (found: boolean): string => (found ? 'yes' : 'no')
  return personReply(
    [
      personItem('Decision value', livenessValue(judged.score).toFixed(1)),
      personItem('Live or not', livenessWords(judged.verdict)),
      personItem('Whether there is a replacement', yesNo(judged.replacedAtMs !== null)),
      personItem('Whether there is blinking', yesNo(judged.blinks.length > 0)),
      personItem('Whether there is a mouth', yesNo(judged.mouthOpened.length > 0)),
    ],
    withEvidence ? judged : undefined,
  )
}

async function framesOf({ form }: PersonCall): Promise<VideoFrame[]> {
  const said = textOf(form, 'fps')
  const perSecond = said === '' ? usualPerSecond : Number(said)
  if (!(perSecond >= 1 && perSecond <= 60)) throw new CompatFailure(-2, 'fps is a number from 1 to 60: how many frames there are a second.')
  const frames: VideoFrame[] = []
  while (form.has(`frame${frames.length}`)) {
    frames.push({ bytes: await pictureOfPart(form, `frame${frames.length}`), atMs: (frames.length * 1000) / perSecond })
  }
  return frames
}
