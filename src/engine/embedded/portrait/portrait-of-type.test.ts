import { expect, test } from 'vitest'
import { idCardChina } from '#catalogue/identity/china/id-card-china.document.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { portraitOfType } from './portrait-of-type.ts'

const place = { x: 0.6, y: 0.1, width: 0.3, height: 0.6 }
const placed: Pick<DocumentType, 'fields' | 'format'> = {
  format: 'ID-1',
  fields: { portrait: { kind: 'image', group: 'machine-readable', required: false, labels: [], at: place } },
}
const card = { width: 856, height: 540 }
const quad = (x: number, y: number, width = 0.2, height = 0.4) => quadOfBounds({ x, y, width, height })
const face = (x: number, y: number, isFramed = false) => ({ quad: quad(x, y), isFramed })
const page = { transform: card, portrait: null, facePortraits: [], side: null }

test('a type without a portrait has none, whatever face shows; nor has the back of a card', () => {
  expect(portraitOfType(generalPage, { ...page, facePortraits: [face(0.1, 0.2)], portrait: quad(0.1, 0.2) })).toBeNull()
  expect(portraitOfType(idCardChina, { ...page, facePortraits: [face(0.1, 0.2)], side: 'back' })).toBeNull()
})

test('the largest face tells, wherever it is; what nobody knows the type of too', () => {
  const facePortraits = [face(0.65, 0.1), face(0.1, 0.5)]
  expect(portraitOfType(idCardChina, { ...page, facePortraits })).toEqual(quad(0.65, 0.1))
  expect(portraitOfType(null, { ...page, facePortraits })).toEqual(quad(0.65, 0.1))
})

test('a face in the place that the type knows goes before a larger one elsewhere, on a page that is the document alone', () => {
  const facePortraits = [face(0.05, 0.2), face(0.65, 0.2)]
  expect(portraitOfType(placed, { ...page, facePortraits })).toEqual(quad(0.65, 0.2))
  expect(portraitOfType(placed, { ...page, facePortraits, transform: { width: 1000, height: 1400 } })).toEqual(quad(0.05, 0.2))
})

test('a frame that holds the face goes before what is usual around it, unless it is of something else', () => {
  const facePortraits = [face(0.1, 0.2)]
  const frame = quad(0.09, 0.18, 0.22, 0.44)
  expect(portraitOfType(idCardChina, { ...page, facePortraits, portrait: frame })).toEqual(frame)
  for (const portrait of [quad(0.6, 0.2), quad(0, 0, 0.9, 0.9), quad(0.18, 0.38, 0.04, 0.05)])
    expect(portraitOfType(idCardChina, { ...page, facePortraits, portrait })).toEqual(quad(0.1, 0.2))
  expect(portraitOfType(idCardChina, { ...page, facePortraits: [face(0.1, 0.2, true)], portrait: frame })).toEqual(quad(0.1, 0.2))
})

test('without a face: a frame in its place, else the place itself, else any frame', () => {
  const frame = quad(0.62, 0.12, 0.26, 0.55)
  expect(portraitOfType(placed, { ...page, portrait: frame })).toEqual(frame)
  expect(portraitOfType(placed, { ...page, portrait: quad(0.05, 0.2) })).toEqual(quadOfBounds(place))
  expect(portraitOfType(idCardChina, { ...page, portrait: quad(0.05, 0.2) })).toEqual(quad(0.05, 0.2))
  expect(portraitOfType(idCardChina, page)).toBeNull()
})
