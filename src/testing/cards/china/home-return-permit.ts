import { type Card, cardSize } from '../card.ts'
import { permitFace } from '../permit-face.ts'
import { permitHolder } from '../permit-holder.ts'
import { cantoneseName, simplified } from '../names/chinese-names.ts'

const paper = { ground: ['#e3ecf5', '#f0e9ee', '#e2eef0'], lines: '#9db8d2' } as const

/** For residents of Hong Kong and Macao, of 2013. */
export const homeReturnPermit: Card = {
  documentType: 'home-return-permit',
  says: (fiction) => ({
    ...permitHolder(fiction, simplified(cantoneseName(fiction)), 10),
    documentCode: 'CR',
    issuingState: 'CHN',
    documentNumber: `${fiction.pick(['H', 'M'])}${fiction.digits(8)}`,
    timesIssued: `0${fiction.random.integer(1, 6)}`,
    authority: '中华人民共和国出入境管理局',
    hkMacauIdNumber: fiction.number('hkId'),
  }),
  front: permitFace(['港澳居民来往内地通行证', 'MAINLAND TRAVEL PERMIT FOR HONG KONG AND MACAO RESIDENTS'], paper, [
    ['签发机关', 300, 404, 'label'],
    ['{authority}', 300, 436, 'value'],
    ['换证次数', 46, 470, 'label'],
    ['{timesIssued}', 46, 502, 'value'],
  ]),
  back: {
    ...cardSize,
    paper,
    inks: { label: { size: 18, colour: '#55708f' }, value: { size: 26 }, small: { size: 16, colour: '#444' } },
    print: [
      ['持证人身份证件', 46, 80, 'label'],
      ['香港', 46, 122, 'value'],
      ['身份证件号码', 320, 80, 'label'],
      ['{hkMacauIdNumber}', 320, 122, 'value'],
      ['持证人应当在有效期内使用本证件，如有遗失应立即报告。', 46, 220, 'small'],
    ],
    zone: {
      kind: 'TD1',
      left: 40,
      baselines: [366, 430, 494],
      values: ({ hkMacauIdNumber = '', ...each }) => ({ ...each, nationality: 'CHN', optionalData: hkMacauIdNumber }),
      tells: ['documentCode', 'issuingState', 'documentNumber', 'surname', 'givenNames', 'sex', 'dateOfBirth', 'dateOfExpiry'],
    },
  },
}
