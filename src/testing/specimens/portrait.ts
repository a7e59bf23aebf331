import type { Bounds } from '#domain/geometry.ts'
import { seededRandom } from '../seeded-random.ts'

/** Dark hair goes with all of them, fair hair with fair skin only: where both are alike there is no face to be seen. */
const skins = ['#e9c9ad', '#d9ae8a', '#b98661', '#8a5d3f', '#f0d6c2', '#a9744f'] as const
const fairSkins: ReadonlySet<string> = new Set(['#e9c9ad', '#f0d6c2'])
const hairs = ['#2b2320', '#4a3324', '#7a5532', '#b98b4e', '#6f6a66', '#1d1d22'] as const
const darkHair: Partial<Record<string, string>> = { '#7a5532': '#33221a', '#b98b4e': '#221a17', '#6f6a66': '#1d1d22' }
const clothes = ['#33475b', '#5b3346', '#3f5b3a', '#44464d', '#5a4b2e'] as const

/** Shapes on a canvas of 310 by 400: backdrop, shoulders, hair, face. */
function face(likeness: number): string {
  const random = seededRandom(`portrait ${likeness}`)
  const skin = random.pick(skins)
  const picked = random.pick(hairs)
  const hair = fairSkins.has(skin) ? picked : (darkHair[picked] ?? picked)
  const cloth = random.pick(clothes)
  const width = random.integer(58, 72)
  const long = random.next() < 0.5
  const eyes = random.integer(186, 196)
  const apart = random.integer(25, 30)
  const eye = (x: number) =>
    `<ellipse cx="${x}" cy="${eyes - 2}" rx="17" ry="13" fill="#0000001c"/>` +
    `<ellipse cx="${x}" cy="${eyes}" rx="9" ry="5" fill="#f7f4ef"/><circle cx="${x}" cy="${eyes}" r="4.6" fill="#2a1d16"/>` +
    `<path d="M${x - 13} ${eyes - 15}q13-8 26 0" stroke="${hair}" stroke-width="4" fill="none"/>`
  return `<rect width="310" height="400" fill="#cfd9dd"/>
    ${long ? `<path d="M${155 - width - 16} 190q0-126 ${width + 16}-126t${width + 16} 126v140h-${2 * width + 32}z" fill="${hair}"/>` : ''}
    <path d="M15 410q8-112 108-124v-40h64v40q100 12 108 124z" fill="${cloth}"/>
    <path d="M123 296v-56h64v56q-32 34-64 0z" fill="${skin}"/>
    <ellipse cx="155" cy="150" rx="${width + 5}" ry="80" fill="${hair}"/>
    <ellipse cx="155" cy="192" rx="${width}" ry="86" fill="${skin}"/>
    <path d="M${155 - width - 6} 196q-10-122 ${width + 6}-126t${width + 6} 126q-6-54-22-66q-46 12-96-4q-20 20-22 70z" fill="${hair}"/>
    ${eye(155 - apart)}${eye(155 + apart)}
    <path d="M155 ${eyes + 6}q-10 26-4 32q6 4 12 0" stroke="#00000055" stroke-width="3" fill="none"/>
    <path d="M133 248q22 ${random.integer(6, 14)} 44 0" stroke="#9a4f47" stroke-width="6" fill="none" stroke-linecap="round"/>`
}

/** The head takes two thirds of the height, as in portraits that follow ICAO 9303 or come near. */
const seen = '40 44 230 297'

/** A drawn likeness of nobody, fitted into `frame`. SVG. */
export function portrait(likeness: number, frame: Bounds): string {
  const place = `x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"`
  // Measured by a rectangle: what is cut off at the frame would count as part of the picture itself.
  return `<rect data-box="portrait" ${place} fill="none"/><svg ${place} viewBox="${seen}" preserveAspectRatio="xMidYMid slice">${face(likeness)}</svg>`
}
