import sharp from 'sharp'
import { seededRandom } from '../seeded-random.ts'

/** How a face is drawn: what it does, and who it is. */
export interface DrawnFace {
  /** Who: the same number draws the same person. */
  likeness: number
  /** 1 open, 0 shut. */
  eyes?: number
  /** 0 shut, 1 wide open. */
  mouth?: number
  /** -1..1: the nose goes to the left of the picture, or to the right. */
  turn?: number
  /** Where the middle of the face is, in fractions of the picture. */
  at?: { x: number; y: number }
  /** Height of the head in fractions of the picture's height. */
  size?: number
}

const skins = ['#f0d2b8', '#c99872', '#8d5b3c', '#e3b58f', '#a87048'] as const
const hairs = ['#241c18', '#6b4526', '#c7a15c', '#8f8a86', '#141417'] as const

/** A head of nobody about 0, 0; 200 units high. SVG. */
function head({ likeness, eyes = 1, mouth = 0, turn = 0 }: DrawnFace): string {
  const random = seededRandom(`drawn face ${likeness}`)
  const skin = random.pick(skins)
  const hair = random.pick(hairs)
  const wide = random.integer(62, 84)
  const apart = random.integer(25, 35)
  const nose = random.integer(22, 34)
  const lips = random.integer(20, 30)
  const brow = random.integer(2, 14)
  const browWidth = random.integer(2, 9)
  const hasBeard = random.next() < 0.4
  const hasGlasses = random.next() < 0.35
  const isBald = random.next() < 0.3
  const hasLongHair = random.next() < 0.4
  const hasLines = random.next() < 0.4
  // What is nearer to the camera moves more than the outline does.
  const shift = 34 * turn
  const narrow = (side: number): number => 1 - 0.35 * Math.max(0, side * turn)
  const eye = (side: number): string => {
    const x = side * apart * narrow(side) + shift
    const half = 13 * narrow(side)
    const open = 7 * eyes
    return (
      `<ellipse cx="${x}" cy="-12" rx="${half + 6}" ry="14" fill="#0001"/>` +
      `<path d="M${x - half} -12Q${x} ${-12 - 2 * open} ${x + half} -12Q${x} ${-12 + 1.6 * open} ${x - half} -12z" fill="#fbf8f4"/>` +
      (open > 1.5 ? `<circle cx="${x}" cy="-12.5" r="${Math.min(5.4, open)}" fill="#33241a"/>` : '') +
      `<path d="M${x - half} -12Q${x} ${-12 - 2 * open} ${x + half} -12" stroke="#1c1512" stroke-width="2.6" fill="none"/>` +
      `<path d="M${x - half} -12Q${x} ${-12 + 1.6 * open} ${x + half} -12" stroke="#5d4236" stroke-width="1.2" fill="none"/>` +
      `<path d="M${x - half - 3} -33q${half + 3} ${-brow} ${2 * half + 6} 0" stroke="${hair}" stroke-width="${browWidth}" fill="none"/>` +
      (hasGlasses
        ? `<rect x="${x - half - 9}" y="-30" width="${2 * half + 18}" height="36" rx="9" fill="#9cf1" stroke="#1b1b20" stroke-width="4.5"/>`
        : '') +
      (hasLines ? `<path d="M${x - half} 6q${half} 9 ${2 * half} 0" stroke="#0004" stroke-width="2" fill="none"/>` : '')
    )
  }
  const gape = 24 * mouth
  const around = lips * (1 - 0.25 * mouth)
  const [left, right] = [shift * 0.9 - around, shift * 0.9 + around]
  const middle = shift * 0.9
  const beard = `<path d="M${-wide + 4} 22Q${-wide + 18} 40 ${left - 4} 40Q${middle} 30 ${right + 4} 40Q${wide - 18} 40 ${wide - 4} 22Q${wide - 6} 104 0 ${100 + gape}Q${-wide + 6} 104 ${-wide + 4} 22z" fill="${hair}"/>`
  return `<path d="M${-wide - 9} ${hasLongHair ? 130 : 20}Q${-wide - 22} -112 0 -114T${wide + 9} ${hasLongHair ? 130 : 20}z" fill="${isBald ? skin : hair}"/>
    <rect x="-30" y="60" width="60" height="80" fill="${skin}"/><path d="M-30 92Q0 116 30 92V70H-30z" fill="#0002"/>
    <ellipse cx="0" cy="0" rx="${wide}" ry="96" fill="${skin}"/>
    <ellipse cx="${shift * 0.5}" cy="6" rx="${wide * 0.84}" ry="82" fill="#fff1"/>
    <path d="M${-wide} -10Q${-wide - 6} -100 ${shift * 0.2} -100T${wide} -10Q${wide - 12} -62 ${shift * 0.4} -66T${-wide} -10z" fill="${isBald ? '#fff2' : hair}"/>
    ${hasLines ? `<path d="M-34 -58q34 -8 68 0M-30 -48q30 -7 60 0M${-lips - 12} 30q-10 14 -4 30M${lips + 12} 30q10 14 4 30" stroke="#0003" stroke-width="2.4" fill="none"/>` : ''}
    ${hasBeard ? beard : ''}
    ${eye(-1)}${eye(1)}
    <path d="M${shift * 1.1 - 5} -14Q${shift * 1.3 - 8} ${nose - 8} ${shift * 1.3 - 13} ${nose - 2}q13 9 26 0Q${shift * 1.3 + 8} ${nose - 8} ${shift * 1.1 + 5} -14" fill="#0001" stroke="#0003" stroke-width="1.6"/>
    <path d="M${left} 52Q${middle} ${42 - gape * 0.4} ${right} 52Q${middle} ${66 + gape * 1.7} ${left} 52z" fill="#a85a52"/>
    <path d="M${left + 3} 52Q${middle} ${52 - gape * 0.5} ${right - 3} 52Q${middle} ${52 + gape * 1.7} ${left + 3} 52z" fill="#2c0f10" stroke="#5a2a28" stroke-width="1.5"/>`
}

/** The picture as SVG; `faces` over each other in the order given. */
function pictureOf(faces: readonly DrawnFace[], { width, height }: { width: number; height: number }): string {
  const drawn = faces.map((face) => {
    const scale = ((face.size ?? 0.5) * height) / 210
    const { x, y } = face.at ?? { x: 0.5, y: 0.5 }
    const random = seededRandom(`clothes ${face.likeness}`)
    const cloth = random.pick(['#33475b', '#5b3346', '#3f5b3a', '#44464d'])
    return `<g transform="translate(${x * width} ${y * height}) scale(${scale})"><path d="M-130 330Q-120 130 -30 122H30Q120 130 130 330z" fill="${cloth}"/>${head(face)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="wall" x2="1" y2="1"><stop stop-color="#dfe5e6"/><stop offset="1" stop-color="#aab4b8"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#wall)"/>${drawn.join('')}</svg>`
}

/** A photograph of drawn people, who are nobody: the networks find their faces, eyes and mouths. JPEG. */
export async function drawFaces(faces: readonly DrawnFace[], size = { width: 640, height: 480 }): Promise<Buffer> {
  return sharp(Buffer.from(pictureOf(faces, size)))
    .blur(0.6)
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** The same people on a telephone that is held in front of the camera: a dark frame and the lines of its screen. JPEG. */
export async function drawTelephone(face: DrawnFace): Promise<Buffer> {
  const shown = await sharp(await drawFaces([face]))
    .extract({ left: 190, top: 80, width: 260, height: 320 })
    .toBuffer()
  const lines = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><pattern id="lines" width="3" height="3" patternUnits="userSpaceOnUse"><rect width="3" height="1.4" fill="#0007"/></pattern><rect width="900" height="700" fill="url(#lines)"/></svg>`
  return sharp({ create: { width: 900, height: 700, channels: 3, background: '#6b665c' } })
    .composite([
      { input: { create: { width: 300, height: 420, channels: 3, background: '#050506' } }, left: 200, top: 130 },
      { input: shown, left: 220, top: 180 },
      { input: Buffer.from(lines) },
    ])
    .jpeg()
    .toBuffer()
}
