import type { FaceBasis } from '#domain/face/face-basis.ts'
import type { LivenessVerdict } from '#domain/face/judge-liveness.ts'
import type { FacePicture } from '#domain/face/seen-face.ts'
import { type Point, quadOfBounds } from '#domain/geometry.ts'
import { remoteOutcome } from '#domain/remote-outcome.ts'
import type { Engine, FacePictureRequest } from '../engine.ts'
import { animatedVideo } from './pictures/animated-video.ts'
import { pictureToSend } from './pictures/picture-to-send.ts'
import { outcomeOfNoReply, unknownForm } from './outcome-of-no-reply.ts'
import { RemoteFailure } from './remote-failure.ts'
import { type AnsweredLine, readPersonLines } from './replies/person-reply.ts'
import { ask, type AskNeeds } from './wire/ask.ts'
import { base64Of } from './wire/picture-form.ts'
import type { PostForm } from './wire/post-form.ts'
import { replyStatus } from './wire/reply-status.ts'

const comparison = { path: 'verapi/verFaceImage.do', typeId: '21' }
const still = { path: 'verapi/verLivenessImage.do', typeId: '3035' }
// The reference gives it the number of the still check.
const video = { path: 'verapi/verLivenessVideo.do', typeId: '3035' }

/** The remote finds its faces itself and does not say where. */
const unseen: FacePicture = { faces: [], chosen: null, warnings: [] }

/**
 * Checks of faces at the remote API, which tells a verdict and a number on no scale that it explains: the verdict is told, the
 * number kept as it came. Throws a `RemoteFailure` where there is none.
 */
export function remoteFaces(needs: AskNeeds): Required<Pick<Engine, 'compareFaces' | 'judgeLiveness' | 'judgeVideoLiveness'>> {
  return {
    compareFaces: async ({ pictures: [one, other], signal }) => {
      const [img1, img2] = [await faceToSend(one), await faceToSend(other)]
      const lines = await linesOf(needs, { path: comparison.path, parts: { typeId: comparison.typeId, img1, img2 }, signal })
      const isSame = yesOrNo(lines, ['decision result', '判定结果'])
      const verdict = isSame === null ? null : isSame ? 'same' : 'different'
      return { verdict, likeness: null, pictures: [unseen, unseen], basis: basisOf(comparison.path, lines) }
    },
    judgeLiveness: async ({ picture, signal }) => {
      const img = await faceToSend(picture)
      const lines = await linesOf(needs, { path: still.path, parts: { typeId: still.typeId, img }, signal })
      return { verdict: livenessOf(lines), score: null, picture: unseen, basis: basisOf(still.path, lines) }
    },
    judgeVideoLiveness: async ({ signal, ...given }) => {
      const { bytes, frames } = await animatedVideo(given)
      const lines = await linesOf(needs, { path: video.path, parts: { typeId: video.typeId, img: base64Of(bytes) }, signal })
      const isReplaced = yesOrNo(lines, ['whether there is a replacement']) === true
      return {
        // One who takes another's place is nobody whom the video vouches for.
        verdict: isReplaced ? 'non-living' : livenessOf(lines),
        score: null,
        replacedAtMs: null,
        blinks: [],
        mouthOpened: [],
        turnedLeft: [],
        turnedRight: [],
        frames: { all: frames, withFace: 0 },
        warnings: [],
        basis: basisOf(video.path, lines),
      }
    },
  }
}

async function linesOf(needs: AskNeeds, form: PostForm): Promise<AnsweredLine[]> {
  form.signal?.throwIfAborted()
  const reply = await ask(needs, form)
  if (!('body' in reply)) throw new RemoteFailure(outcomeOfNoReply(reply))
  const status = replyStatus(reply.body)
  if (status === null) throw new RemoteFailure(unknownForm)
  const lines = status.code === success ? readPersonLines(reply.body) : null
  if (lines === null) throw new RemoteFailure(remoteOutcome('refused', { status: String(status.code), text: status.text }))
  return lines
}

const success = 2000

/** How much of the picture is sent where one face of several is meant: a portrait with what is around it. */
const windowShare = 0.6

/** Base64 of a JPEG; of a picture in which one place is meant, what lies around that. */
async function faceToSend({ at, ...picture }: FacePictureRequest): Promise<string> {
  const whole = await pictureToSend(picture)
  if (!at) return base64Of(whole.bytes)
  const part = await pictureToSend({ bytes: whole.bytes, area: windowAround(at) })
  return base64Of(part.bytes)
}

function windowAround({ x, y }: Point) {
  const from = (place: number): number => Math.min(1 - windowShare, Math.max(0, place - windowShare / 2))
  return quadOfBounds({ x: from(x), y: from(y), width: windowShare, height: windowShare })
}

function basisOf(path: string, lines: readonly AnsweredLine[]): FaceBasis {
  return { models: [{ name: `FlyOCR ${path}`, sha256: '' }], limits: {}, told: [...lines] }
}

const yes = /^(?:yes|true|是|living body|活体)$/i
const no = /^(?:no|false|否|non-living body|非活体)$/i

/** Null where the answer says neither. */
function yesOrNo(lines: readonly AnsweredLine[], names: readonly string[]): boolean | null {
  const said = lines.find(({ name }) => names.includes(name.toLowerCase()))?.value ?? ''
  return yes.test(said) ? true : no.test(said) ? false : null
}

/** The reference says it in a line of its own, in one by its name, and in that of the decision. */
function livenessOf(lines: readonly AnsweredLine[]): LivenessVerdict | null {
  const alone = lines.filter(({ value }) => value === '').map(({ name }) => name)
  const told = yesOrNo(lines, ['live or not', 'decision result', '判定结果', '是否活体'])
  if (told === false || alone.some((name) => no.test(name))) return 'non-living'
  return told === true || alone.some((name) => yes.test(name)) ? 'living' : null
}
