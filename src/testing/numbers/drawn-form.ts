import type { numberForms } from '#domain/numbers/number-forms.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { digits, letters } from './number-maker.ts'

/** As printed: `#` any digit, `@` any letter, all else stands for itself. */
const templates: Readonly<Record<keyof typeof numberForms, readonly [string, ...string[]]>> = {
  cnLicenceFile: ['############'],
  cnBirthCertificate: ['@#########'],
  cnHomeReturnPermit: ['H########', 'M########', 'H########01'],
  cnTaiwanTravelPermit: ['########'],
  cnPermitToHongKong: ['C########', 'C@#######'],
  cnPermitToTaiwan: ['L########'],
  cnVisaCategory: ['L', 'M', 'Q2', 'S1', 'X1', 'Z'],
  cnLicenceClass: ['C1', 'C2', 'B2', 'A2', 'A1A2', 'C1D'],
  moId: ['1######(#)', '5######(#)', '7######(#)'],
  cnVehicleSubPage: ['#############'],
  moWorkPermit: ['########'],
  twIdSheet: ['##########'],
  thLaserCode: ['@@#-#######-##'],
  nzLicence: ['@@######'],
  dzCard: ['#########'],
  dzNin: ['1#################'],
  joNationalNumber: ['9#########'],
  lbId: ['0000########'],
  omCivilNumber: ['########'],
  phId: ['####-#######-#', '####-####-####-####'],
  keId: ['########'],
  airTicket: ['784-##########', '999-##########'],
  cnInvoiceCode: ['0110019#####', '1100######'],
  cnInvoiceNumber: ['########', '2611################'],
  cnDigitalInvoiceNumber: ['2611################'],
  cnInvoiceCheckCode: ['##### ##### ##### #####'],
}

/** A made-up number of which no more than the form is known, as its document prints it. */
export function drawnForm(name: keyof typeof numberForms, random: SeededRandom): string {
  return random.pick(templates[name]).replaceAll(/[#@]/g, (sign) => (sign === '#' ? digits(random, 1) : letters(random, 1)))
}
