import { type Card, cardSize } from '../card.ts'
import { indonesianName } from '../names/asian-names.ts'
import { said } from '../said.ts'

/** The electronic KTP: labels, colons and values in two columns on a blue ground. */
export const idCardIndonesia: Card = {
  documentType: 'id-card-indonesia',
  says: (fiction) => {
    const { sex, pick, random, dateOfBirth } = fiction
    const [province, city] = pick([
      ['DKI JAKARTA', 'JAKARTA SELATAN'],
      ['JAWA BARAT', 'KOTA BANDUNG'],
      ['BALI', 'KOTA DENPASAR'],
    ] as const)
    const line1 = `RT/RW : 00${random.integer(1, 9)}/0${random.integer(10, 20)}`
    const street = `JL. ${pick(['MELATI', 'KENANGA', 'DIPONEGORO'])} NO. ${random.integer(2, 180)}`
    return {
      nationalIdNumber: fiction.number('idNik'),
      fullName: indonesianName(fiction),
      placeOfBirth: pick(['JAKARTA', 'SURABAYA', 'BANDUNG', 'MEDAN']),
      dateOfBirth: said(dateOfBirth, dateOfBirth.split('-').toReversed().join('-')),
      sex: said(sex, sex === 'F' ? 'PEREMPUAN' : 'LAKI-LAKI'),
      bloodGroup: pick(['A', 'B', 'O', 'AB']),
      address: street,
      addressLine1: line1.slice(8),
      addressLine2: pick(['CILANDAK BARAT', 'SUKAJADI', 'SANUR KAUH']),
      addressLine3: pick(['CILANDAK', 'COBLONG', 'DENPASAR SELATAN']),
      religion: pick(['ISLAM', 'KRISTEN', 'HINDU']),
      maritalStatus: pick(['KAWIN', 'BELUM KAWIN']),
      occupation: pick(['KARYAWAN SWASTA', 'WIRASWASTA', 'PELAJAR/MAHASISWA']),
      nationality: said('IDN', 'WNI'),
      dateOfExpiry: said('no expiry', 'SEUMUR HIDUP'),
      $province: `PROVINSI ${province}`,
      $city: city,
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#bcd9ec', '#c9e2ef', '#b3d3e8'], lines: '#86b4d3' },
    portrait: { x: 630, y: 120, width: 188, height: 240 },
    inks: {
      title: { size: 27, weight: 600, anchor: 'middle' },
      label: { size: 18.5 },
      value: { size: 19.5, weight: 500 },
      number: { size: 31, font: 'ocr-b', weight: 600 },
    },
    print: [
      ['{$province}', 428, 42, 'title'],
      ['{$city}', 428, 76, 'title'],
      ['NIK', 30, 122, 'value'],
      [':', 150, 122, 'value'],
      ['{nationalIdNumber}', 170, 122, 'number'],
      ['Nama', 30, 160, 'label'],
      [': {fullName}', 180, 160, 'value'],
      ['Tempat/Tgl Lahir', 30, 190, 'label'],
      [': {placeOfBirth}, {dateOfBirth}', 180, 190, 'value'],
      ['Jenis Kelamin', 30, 220, 'label'],
      [': {sex}', 180, 220, 'value'],
      ['Gol. Darah : {bloodGroup}', 440, 220, 'label'],
      ['Alamat', 30, 250, 'label'],
      [': {address}', 180, 250, 'value'],
      ['RT/RW', 54, 280, 'label'],
      [': {addressLine1}', 180, 280, 'value'],
      ['Kel/Desa', 54, 310, 'label'],
      [': {addressLine2}', 180, 310, 'value'],
      ['Kecamatan', 54, 340, 'label'],
      [': {addressLine3}', 180, 340, 'value'],
      ['Agama', 30, 370, 'label'],
      [': {religion}', 180, 370, 'value'],
      ['Status Perkawinan', 30, 400, 'label'],
      [': {maritalStatus}', 210, 400, 'value'],
      ['Pekerjaan', 30, 430, 'label'],
      [': {occupation}', 180, 430, 'value'],
      ['Kewarganegaraan', 30, 460, 'label'],
      [': {nationality}', 210, 460, 'value'],
      ['Berlaku Hingga', 30, 490, 'label'],
      [': {dateOfExpiry}', 210, 490, 'value'],
      ['{$city}', 724, 400, 'title', 200],
    ],
  },
}
