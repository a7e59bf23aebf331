import { type Card, cardSize } from '../card.ts'
import { indonesianName } from '../names/asian-names.ts'
import { onLines, said } from '../said.ts'

/** The SIM of 2019: numbered lines without words. */
export const drivingLicenceIndonesia: Card = {
  documentType: 'driving-licence-indonesia',
  says: (fiction) => {
    const { sex, pick, random, dateOfBirth } = fiction
    const until = fiction.expiry(5)
    const days = (iso: string) => iso.split('-').toReversed().join('-')
    return {
      licenceNumber: fiction.digits(14).replace(/^(.{4})(.{4})(.*)$/, '$1-$2-$3'),
      fullName: indonesianName(fiction),
      placeOfBirth: pick(['JAKARTA', 'SURABAYA', 'BANDUNG']),
      dateOfBirth: said(dateOfBirth, days(dateOfBirth)),
      bloodGroup: pick(['A', 'B', 'O', 'AB']),
      sex: said(sex, sex === 'F' ? 'WANITA' : 'PRIA'),
      address: onLines(
        `JL. ${pick(['MELATI', 'KENANGA'])} NO. ${random.integer(2, 180)} RT 00${random.integer(1, 9)} RW 0${random.integer(10, 20)}`,
        pick(['CILANDAK JAKARTA SELATAN', 'COBLONG KOTA BANDUNG']),
      ),
      occupation: pick(['KARYAWAN SWASTA', 'WIRASWASTA', 'PNS']),
      height: `${random.integer(150, 185)} CM`,
      authority: pick(['POLDA METRO JAYA', 'POLRESTABES BANDUNG']),
      licenceClass: pick(['A', 'C', 'B1']),
      dateOfExpiry: said(until, days(until)),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f4eee6', '#eef0f4', '#f5e9e6'], lines: '#d3b9a5' },
    shapes: [['band', 0, 0, 856, 96, '#c9302c']],
    portrait: { x: 40, y: 200, width: 180, height: 230 },
    inks: {
      title: { size: 32, weight: 700, colour: '#fff', anchor: 'middle' },
      english: { size: 18, weight: 500, colour: '#fff', anchor: 'middle' },
      label: { size: 19, colour: '#333' },
      value: { size: 21, weight: 500 },
      number: { size: 27, font: 'mono', weight: 600 },
      big: { size: 90, weight: 800, anchor: 'middle', colour: '#222' },
    },
    print: [
      ['INDONESIA', 428, 44, 'title'],
      ['SURAT IZIN MENGEMUDI / DRIVING LICENSE', 428, 78, 'english'],
      ['{licenceClass}', 760, 200, 'big'],
      ['{licenceNumber}', 250, 146, 'number'],
      ['1. {fullName}', 250, 192, 'value'],
      ['2. {placeOfBirth}, {dateOfBirth}', 250, 230, 'value'],
      ['3. {bloodGroup} - {sex}', 250, 268, 'value'],
      ['4. {address}', 250, 306, 'value', 560],
      ['5. {occupation}', 250, 376, 'value'],
      ['6. {authority}', 250, 414, 'value'],
      ['TINGGI : {height}', 250, 452, 'value'],
      ['BERLAKU S/D : {dateOfExpiry}', 250, 496, 'value'],
    ],
  },
}
