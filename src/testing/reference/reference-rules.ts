/** A rule of the remote API's reference, and the types at which it names it. */
export interface ReferenceRule {
  rule: string
  /**
   * Our rules for it, any of them; `zone`: every machine-readable zone is read by it; `kind`: the field's kind takes
   * nothing else.
   */
  ours: readonly [string, ...string[]] | 'zone' | 'kind'
  /** Types by our field; none for rules of invoices, which are of another endpoint. */
  at: Readonly<Record<string, string>>
}

/** All 59 of them. */
export const referenceRules: readonly ReferenceRule[] = [
  { rule: 'mrzFormat', ours: 'zone', at: { mrzLine1: '13 12009', mrzLine3: '12009' } },
  {
    rule: 'mrzCheckDigit',
    ours: 'zone',
    at: {
      documentNumber: '13 12009 12 15 26 2064',
      dateOfBirth: '13 12009',
      dateOfExpiry: '13 12009',
      mrzLine2: '13 12009 12 15 26 2064',
      personalNumber: '13',
      mrzLine1: '12009 12 15 26 2064',
      mrzLine3: '15 26 2064',
    },
  },
  { rule: 'mrzCompositeCheckDigit', ours: 'zone', at: { mrzLine2: '13 12009' } },
  { rule: 'mrzVisualMatch', ours: 'zone', at: { sex: '13', documentNumber: '13' } },
  { rule: 'icaoCountry', ours: ['countryKnown'], at: { issuingState: '13 12009 12 15 2064', nationality: '13 12009 33' } },
  {
    rule: 'dateValid',
    ours: 'kind',
    at: {
      dateOfBirth:
        '13 12009 2 5 lg20 12 33 1003 1004 14 15 22 25 26 31 29 2097 2081 1001 2010 2041 2051 2065 2094 2087 1005 1014 2001 2013 2003 2095 2096 2098 2022 2086 2110 2004 2031 2020 1031 2011 2012 2063 2064 2093 eu-driving-licence 2071',
      dateOfExpiry:
        '13 12009 3 5 lg20 12 14 15 22 25 26 32 29 2097 2082 2010 2041 2051 2094 1005 1014 2021 2003 2095 2096 2098 2086 2110 2031 2020 2011 2012 2063 2064 2093 eu-driving-licence',
      dateOfIssue:
        '13 3 6 12 14 22 25 32 29 2097 2082 1001 2051 1005 1014 2003 2098 2110 2031 2020 1031 2011 2012 2063 2093 eu-driving-licence 2071',
      dateOfFirstIssue: '5 lg20 1001 1005',
      validFrom: '5 lg20 2021',
      registrationDate: '6',
      enterFrom: '12',
      permittedUntil: '1015',
      arrivalDate: '1015',
    },
  },
  {
    rule: 'notFuture',
    ours: ['dateNotInFuture', 'dateOfBirthPossible', 'dateNotBefore'],
    at: {
      dateOfBirth:
        '13 12009 2 5 lg20 12 33 1003 1004 14 15 22 25 26 31 29 2097 2081 1001 2010 2041 2051 2065 2094 2087 1005 1014 2001 2013 2003 2095 2096 2098 2022 2086 2110 2004 2031 2020 1031 2011 2012 2063 2064 2093 eu-driving-licence 2071',
      dateOfIssue:
        '13 3 6 12 14 22 25 32 29 2097 2082 1001 2051 1005 1014 2003 2098 2110 2031 2020 1031 2011 2012 2063 2093 eu-driving-licence 2071',
      dateOfFirstIssue: '5 lg20 1001 1005',
      registrationDate: '6',
      arrivalDate: '1015',
    },
  },
  {
    rule: 'notExpired',
    ours: ['notExpired'],
    at: {
      dateOfExpiry:
        '13 12009 3 5 lg20 12 14 15 22 25 26 32 29 2097 2082 2010 2041 2051 2094 1005 1014 2021 2003 2095 2096 2098 2086 2110 2031 2020 2011 2012 2063 2064 2093 eu-driving-licence',
      permittedUntil: '1015',
    },
  },
  { rule: 'expiryAfterIssue', ours: ['datesInOrder'], at: { dateOfIssue: '3' } },
  {
    rule: 'cnIdChecksum',
    ours: ['cnId'],
    at: { nationalIdNumber: '2 1003 1004 31', licenceNumber: '5 lg20 lg21 28', motherIdNumber: 'lg8', fatherIdNumber: 'lg8' },
  },
  { rule: 'cnIdBirthDateMatches', ours: ['birthInNumber'], at: { nationalIdNumber: '2 1003 1004 31', licenceNumber: '5 lg20 lg21 28' } },
  { rule: 'cnIdSexMatches', ours: ['sexInNumber'], at: { nationalIdNumber: '2 1003 1004 31', licenceNumber: '5 lg20 lg21 28' } },
  { rule: 'cnLicenceClass', ours: ['cnLicenceClass'], at: { licenceClass: '5 lg20' } },
  { rule: 'cnFileNumberFormat', ours: ['cnLicenceFile'], at: { fileNumber: '28' } },
  { rule: 'cnBirthCertFormat', ours: ['cnBirthCertificate'], at: { certificateNumber: 'lg8' } },
  { rule: 'cnForeignerPrNumber', ours: ['cnForeignerId'], at: { documentNumber: '33' } },
  { rule: 'cnHomeReturnPermitFormat', ours: ['cnHomeReturnPermit'], at: { documentNumber: '14' } },
  { rule: 'cnTaiwanPermitFormat', ours: ['cnTaiwanTravelPermit'], at: { documentNumber: '25' } },
  { rule: 'cnEepHkFormat', ours: ['cnPermitToHongKong'], at: { documentNumber: '22' } },
  { rule: 'cnEepTwFormat', ours: ['cnPermitToTaiwan'], at: { documentNumber: '29' } },
  { rule: 'cnPlatePattern', ours: ['cnPlate'], at: { plateNumber: '6 30 19' } },
  { rule: 'vinFormat', ours: ['vin'], at: { vin: '6' } },
  { rule: 'cnTaxIdFormat', ours: ['cnTaxId'], at: {} },
  { rule: 'cnUsccChecksum', ours: ['cnTaxId'], at: {} },
  { rule: 'cnInvoiceCodeFormat', ours: ['cnInvoiceCode'], at: {} },
  { rule: 'cnInvoiceNumberFormat', ours: ['cnInvoiceNumber'], at: {} },
  { rule: 'cnFullInvoiceNumberFormat', ours: ['cnDigitalInvoiceNumber'], at: {} },
  { rule: 'cnCheckCodeFormat', ours: ['cnInvoiceCheckCode'], at: {} },
  { rule: 'amountSum', ours: ['netAndTax'], at: {} },
  { rule: 'lineItemsSum', ours: ['sumOfAmounts'], at: {} },
  { rule: 'amountInWordsMatches', ours: ['amountInWords'], at: {} },
  { rule: 'eTicketFormat', ours: ['airTicket'], at: {} },
  { rule: 'luhn', ours: ['bankCard'], at: { cardNumber: '17' } },
  { rule: 'cardNumberLength', ours: ['bankCardLength'], at: { cardNumber: '17' } },
  { rule: 'cardExpiry', ours: ['notExpired'], at: { dateOfExpiry: '17' } },
  { rule: 'hkidChecksum', ours: ['hkId', 'hkMoId'], at: { hkMacauIdNumber: '15', nationalIdNumber: '1001' } },
  { rule: 'moBirFormat', ours: ['moId'], at: { nationalIdNumber: '1005' } },
  { rule: 'twIdChecksum', ours: ['twId'], at: { identityCardNumber: '26', nationalIdNumber: '1031' } },
  { rule: 'thaiIdChecksum', ours: ['thId'], at: { nationalIdNumber: '2011 2012' } },
  { rule: 'thLaserCodeFormat', ours: ['thLaserCode'], at: { laserCode: '2016' } },
  { rule: 'sgNricChecksum', ours: ['sgNric'], at: { nationalIdNumber: '2004', licenceNumber: '2031' } },
  { rule: 'myKadFormat', ours: ['myKad'], at: { nationalIdNumber: '2001 2021' } },
  { rule: 'egNationalIdStructure', ours: ['egId'], at: { nationalIdNumber: '2081 2082' } },
  { rule: 'saIdLuhn', ours: ['saId'], at: { nationalIdNumber: '2086 2110' } },
  { rule: 'aeIdLuhn', ours: ['aeId', 'sameNumber'], at: { nationalIdNumber: '2063 2064', optionalData: '2064' } },
  { rule: 'kwCivilIdChecksum', ours: ['kwCivilId'], at: { nationalIdNumber: '2094' } },
  { rule: 'mxCurpChecksum', ours: ['mxCurp'], at: { curp: '2013 2014' } },
  { rule: 'mxElectorKeyFormat', ours: ['mxElectorKey'], at: { electorKey: '2013' } },
  { rule: 'idNikStructure', ours: ['idNik'], at: { nationalIdNumber: '2010' } },
  { rule: 'pkCnicFormat', ours: ['pkCnic'], at: { nationalIdNumber: '2098' } },
  { rule: 'sePersonnummerLuhn', ours: ['sePersonalNumber'], at: { personalNumber: '2020' } },
  { rule: 'jpLicenceFormat', ours: ['jpLicence'], at: { licenceNumber: '2051' } },
  { rule: 'nzLicenceFormat', ours: ['nzLicence'], at: { licenceNumber: '2003' } },
  { rule: 'dzNinFormat', ours: ['dzNin'], at: { personalNumber: '2097' } },
  { rule: 'joNationalNumberFormat', ours: ['joNationalNumber'], at: { nationalIdNumber: '2065' } },
  { rule: 'lbIdFormat', ours: ['lbId'], at: { nationalIdNumber: '2087' } },
  { rule: 'omCivilNumberFormat', ours: ['omCivilNumber'], at: { documentNumber: '2095 2096' } },
  { rule: 'phIdFormat', ours: ['phId'], at: { nationalIdNumber: '2022' } },
  { rule: 'keIdFormat', ours: ['keId'], at: { nationalIdNumber: '2071' } },
]
