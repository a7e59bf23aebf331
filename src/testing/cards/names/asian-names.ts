import type { Fiction } from '../fiction.ts'
import type { Named } from './chinese-names.ts'

type Chooser = Pick<Fiction, 'pick' | 'sex'>

const japanese = {
  family: ['高橋', '佐々木', '山本', '渡辺', '小林', '斎藤'],
  F: ['花子', '美咲', 'さくら', '由美子'],
  M: ['太郎', '健一', '大輔', '翔太'],
} as const

export function japaneseName({ pick, sex }: Chooser): string {
  return `${pick(japanese.family)} ${pick(japanese[sex])}`
}

const thaiFamilies = [
  ['รักไทย', 'Rakthai'],
  ['สุขสมบูรณ์', 'Suksomboon'],
  ['ใจดี', 'Jaidee'],
  ['วงศ์สวัสดิ์', 'Wongsawat'],
] as const
const thaiGiven = {
  F: [
    ['สมหญิง', 'Somying'],
    ['มาลี', 'Malee'],
    ['นภา', 'Napha'],
  ],
  M: [
    ['สมชาย', 'Somchai'],
    ['ประเสริฐ', 'Prasert'],
    ['อนันต์', 'Anan'],
  ],
} as const

/** With the forms of address that Thai documents print. */
export function thaiName({ pick, sex }: Chooser): Named & { localTitle: string; title: string; localGiven: string; localSurname: string } {
  const [localSurname, surname] = pick(thaiFamilies)
  const [localGiven, givenNames] = pick(thaiGiven[sex])
  const [localTitle, title] =
    sex === 'M'
      ? (['นาย', 'Mr.'] as const)
      : pick([
          ['นาง', 'Mrs.'],
          ['น.ส.', 'Miss'],
        ] as const)
  return { localTitle, title, localGiven, localSurname, surname, givenNames, local: `${localTitle} ${localGiven} ${localSurname}` }
}

export function malayName({ pick, sex }: Chooser): string {
  return sex === 'M'
    ? `${pick(['AHMAD FAIZAL', 'MOHD HAFIZ', 'RAZALI', 'KAMARUL'])} BIN ${pick(['ABDULLAH', 'OTHMAN', 'ISMAIL'])}`
    : `${pick(['SITI AMINAH', 'NURUL HUDA', 'ROSNAH', 'ZALEHA'])} BINTI ${pick(['ABDULLAH', 'OTHMAN', 'ISMAIL'])}`
}

export function indonesianName({ pick, sex }: Chooser): string {
  return `${sex === 'M' ? pick(['BUDI', 'AGUS', 'EKO', 'RUDI']) : pick(['SRI', 'DEWI', 'RATNA', 'WATI'])} ${pick(['SANTOSO', 'WIBOWO', 'HARTONO', 'KUSUMA', 'SIREGAR'])}`
}

export function pakistaniName({ pick, sex }: Chooser): { name: string; father: string } {
  const family = pick(['Khan', 'Malik', 'Qureshi', 'Siddiqui', 'Butt'])
  return {
    name: `${sex === 'M' ? pick(['Bilal', 'Imran', 'Usman', 'Kashif']) : pick(['Ayesha', 'Sana', 'Hina', 'Rabia'])} ${family}`,
    father: `${pick(['Tariq', 'Rashid', 'Javed', 'Nadeem'])} ${family}`,
  }
}
