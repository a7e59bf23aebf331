import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { drawLetter } from './draw-letter.ts'
import { makeFakeCamera } from '../../src/testing/fake-camera/make-fake-camera.ts'
import { openDrawingBoard } from '../../src/testing/specimens/draw-specimen.ts'
import type { SpecimenPerson } from '../../src/testing/specimens/specimen-person.ts'

const folder = resolve(import.meta.dirname, '../../.cache/e2e')

/** What the journeys hold into the camera and drop into the page; drawn anew before each run. */
export const specimenFiles = {
  passport: join(folder, 'passport.jpg'),
  expiredPassport: join(folder, 'expired-passport.jpg'),
  /** Its names stand in the machine-readable lines only, so that a person has to look at them. */
  cardBack: join(folder, 'card-back.jpg'),
  /** A page of print: its value is its text. */
  letter: join(folder, 'letter.jpg'),
  camera: join(folder, 'camera.mjpeg'),
} as const

export const holder: SpecimenPerson = {
  surname: 'Lindqvist',
  givenNames: 'Maja Sofia',
  sex: 'F',
  dateOfBirth: '1991-03-07',
  placeOfBirth: 'Zenith',
  nationality: 'UTO',
  issuingState: 'UTO',
  documentNumber: 'K473920P7',
  personalNumber: '',
  dateOfIssue: '2024-05-02',
  dateOfExpiry: '2034-05-01',
  likeness: 3,
}

export async function drawSpecimens(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const board = await openDrawingBoard()
  const passport = await board.draw({ kind: 'passport', person: holder, widthPx: 1500 })
  const expired = await board.draw({
    kind: 'passport',
    person: {
      ...holder,
      surname: 'Okonkwo',
      givenNames: 'Adaeze',
      documentNumber: 'P100349X2',
      dateOfIssue: '2011-02-01',
      dateOfExpiry: '2021-01-31',
    },
    widthPx: 1500,
  })
  const card = await board.draw({
    kind: 'td1-back',
    person: { ...holder, surname: 'Moreau', givenNames: 'Iker', documentNumber: 'T22000129' },
    widthPx: 1300,
  })
  await board.close()
  const jpeg = (image: Buffer) => sharp(image).jpeg({ quality: 88 }).toBuffer()
  await writeFile(specimenFiles.passport, await jpeg(passport.image))
  await writeFile(specimenFiles.expiredPassport, await jpeg(expired.image))
  await writeFile(specimenFiles.cardBack, await jpeg(card.image))
  await writeFile(specimenFiles.letter, await jpeg(await drawLetter()))
  await makeFakeCamera(passport.image, specimenFiles.camera, { width: 1920, height: 1080 })
}
