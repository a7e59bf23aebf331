import { type Keeping, mostDays } from '#domain/keeping/keeping.ts'

/** How a type is kept, as it is being chosen; days as they were typed. */
export interface KeepingDraft {
  picture: 'extract-only' | 'days' | 'keep'
  pictureDays: string
  fields: 'days' | 'keep'
  fieldsDays: string
}

/** What stands there when days are chosen and nothing was typed. */
const usualDays = '30'

export function draftOfKeeping({ picture, fields }: Keeping): KeepingDraft {
  return {
    picture: typeof picture === 'object' ? 'days' : picture,
    pictureDays: typeof picture === 'object' ? String(picture.days) : usualDays,
    fields: typeof fields === 'object' ? 'days' : fields,
    fieldsDays: typeof fields === 'object' ? String(fields.days) : usualDays,
  }
}

/** Null where what was typed is no number of days. */
export function keepingOfDraft({ picture, pictureDays, fields, fieldsDays }: KeepingDraft): Keeping | null {
  const [ofPicture, ofFields] = [daysOf(pictureDays), daysOf(fieldsDays)]
  if ((picture === 'days' && ofPicture === null) || (fields === 'days' && ofFields === null)) return null
  return {
    picture: picture === 'days' ? { days: ofPicture ?? 1 } : picture,
    fields: fields === 'days' ? { days: ofFields ?? 1 } : fields,
  }
}

/** A whole number of days from 1 to a hundred years; null for anything else. */
export function daysOf(typed: string): number | null {
  const days = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  return days >= 1 && days <= mostDays ? days : null
}
