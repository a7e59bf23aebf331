import { z } from 'zod'
import { readDate } from '../formats/read-date.ts'
import { type CodeFormat, codeValue } from './code-format.ts'

const told = z.string().optional()

/** As PSA writes it; later cards have the same under shorter names, packed. */
const cardSchema = z.object({
  Issuer: z.literal('PSA'),
  DateIssued: told,
  subject: z.object({ PCN: z.string(), lName: told, fName: told, mName: told, Suffix: told, sex: told, DOB: told, POB: told }),
})

function parsed(text: string): z.infer<typeof cardSchema> | null {
  if (!text.startsWith('{')) return null
  try {
    return cardSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The QR code on the back of the Philippines' PhilID: JSON that the Philippine Statistics Authority signs. */
export const philsys: CodeFormat = {
  read: (text) => {
    const card = parsed(text)
    if (card === null) return null
    const { PCN, lName, fName, mName, Suffix, sex, DOB, POB } = card.subject
    const { DateIssued } = card
    const values = [
      ...codeValue('nationalIdNumber', PCN),
      ...codeValue('surname', lName),
      ...codeValue('givenNames', fName && [fName, Suffix].filter(Boolean).join(' ')),
      ...codeValue('middleName', mName),
      ...codeValue('sex', sex),
      ...codeValue('dateOfBirth', DOB, DOB && readDate(DOB)),
      ...codeValue('dateOfIssue', DateIssued, DateIssued && readDate(DateIssued)),
      ...codeValue('placeOfBirth', POB),
    ]
    return { name: 'philsys', values }
  },
}
