import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { jpLicence } from '#domain/numbers/jp-licence.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/**
 * The driving licence of Japan. Born and valid until stand without a label: beside the name, and across the coloured
 * band in the middle. Cards with a chip no longer print the registered place (本籍).
 */
export const drivingLicenceJapan = defineDocument({
  key: 'driving-licence-japan',
  country: 'JPN',
  titles: ['運転免許証', '公安委員会', '運転免許'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceNumber: { ...identityFields.licenceNumber, labels: ['番号', '番号第', '第'], checksum: jpLicence, required: true },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['交付'] },
    dateOfExpiry: {
      ...identityFields.dateOfExpiry,
      labels: ['有効期限'],
      at: { x: 0.02, y: 0.28, width: 0.7, height: 0.16 },
      required: true,
    },
    licenceClass: { ...identityFields.licenceClass, script: 'jpn', labels: ['種類'], lines: 2 },
    conditions: { ...identityFields.conditions, script: 'jpn', labels: ['免許の条件等', '条件等'], lines: 3 },
    authority: { ...identityFields.authority, script: 'jpn', at: { x: 0.5, y: 0.85, width: 0.5, height: 0.15 } },
    fullName: { ...identityFields.fullName, script: 'jpn', labels: ['氏名'], required: true },
    dateOfBirth: {
      ...identityFields.dateOfBirth,
      labels: ['生年月日'],
      at: { x: 0.55, y: 0.01, width: 0.44, height: 0.14 },
      required: true,
    },
    registeredPlace: { ...identityFields.address, script: 'jpn', labels: ['本籍', '本籍・国籍等'] },
    address: { ...identityFields.address, script: 'jpn', labels: ['住所'], lines: 2 },
    portrait,
  },
  otherLabels: ['二・小・原', '二輪', '二種', '他', '優良', '見本'],
  scripts: ['jpn'],
  checks: [
    numberFits(jpLicence, 'licenceNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2051',
      answersAs: '2051',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Residence', from: ['address'] },
        { desc: 'Delivery', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Exemption condition', from: ['conditions'] },
        { desc: 'ID Number', from: ['licenceNumber'] },
        { desc: 'Country of origin', from: ['registeredPlace'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
