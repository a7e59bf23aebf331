import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { drawSpecimen } from './specimens/draw-specimen.ts'
import type { SpecimenPerson } from './specimens/specimen-person.ts'

// Draws the specimen that the product ships for "Try a specimen". Run: npx tsx src/testing/draw-shipped-specimens.ts

/** The holder of ICAO's own specimen, with a passport that is still valid. */
const holder: SpecimenPerson = {
  surname: 'Eriksson',
  givenNames: 'Anna Maria',
  sex: 'F',
  dateOfBirth: '1974-08-12',
  placeOfBirth: 'Zenith',
  nationality: 'UTO',
  issuingState: 'UTO',
  documentNumber: 'L898902C3',
  personalNumber: 'ZE184226B',
  dateOfIssue: '2024-04-16',
  dateOfExpiry: '2034-04-15',
  likeness: 7,
}

async function drawShippedSpecimens(): Promise<void> {
  const folder = new URL('../../public/specimens/', import.meta.url)
  const { image, truth } = await drawSpecimen({ kind: 'passport', person: holder, widthPx: 1500 })
  const jpeg = await sharp(image).jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer()
  await mkdir(folder, { recursive: true })
  await writeFile(new URL('passport.jpg', folder), jpeg)
  process.stdout.write(`public/specimens/passport.jpg, ${Math.round(jpeg.length / 1000)} kB\n${truth.lines.join('\n')}\n`)
}

await drawShippedSpecimens()
