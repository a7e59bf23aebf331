import { type Card, cardSize } from '../card.ts'
import { permitFace } from '../permit-face.ts'
import { permitHolder } from '../permit-holder.ts'
import { simplified, taiwaneseName } from '../names/chinese-names.ts'

const paper = { ground: ['#e6efe8', '#eeeaf1', '#eaf0e2'], lines: '#a2bfae' } as const

/** For residents of Taiwan who come to the mainland, of 2015. */
export const travelPermitTaiwanResidents: Card = {
  documentType: 'travel-permit-taiwan-residents',
  says: (fiction) => ({
    ...permitHolder(fiction, simplified(taiwaneseName(fiction)), 5),
    documentCode: 'CT',
    issuingState: 'CHN',
    documentNumber: fiction.form('cnTaiwanTravelPermit'),
    timesIssued: `0${fiction.random.integer(1, 6)}`,
    placeOfIssue: fiction.pick(['福建', '香港', '上海']),
    authority: '公安部出入境管理局',
    identityCardNumber: fiction.number('twId'),
  }),
  front: permitFace(['台湾居民来往大陆通行证', 'MAINLAND TRAVEL PERMIT FOR TAIWAN RESIDENTS'], paper, [
    ['签发机关', 300, 404, 'label'],
    ['{authority}', 300, 436, 'value'],
    ['签发地点', 600, 404, 'label'],
    ['{placeOfIssue}', 600, 436, 'value'],
    ['签发次数', 46, 470, 'label'],
    ['{timesIssued}', 46, 502, 'value'],
  ]),
  back: {
    ...cardSize,
    paper,
    inks: { label: { size: 18, colour: '#557a60' }, value: { size: 26 }, small: { size: 16, colour: '#444' } },
    print: [
      ['身份证件号码', 46, 80, 'label'],
      ['{identityCardNumber}', 46, 122, 'value'],
      ['持证人应当在有效期内使用本证件，如有遗失应立即报告。', 46, 220, 'small'],
    ],
    zone: {
      kind: 'TD1',
      left: 40,
      baselines: [366, 430, 494],
      values: ({ identityCardNumber = '', ...each }) => ({ ...each, nationality: 'CHN', optionalData: identityCardNumber }),
      tells: ['documentCode', 'issuingState', 'documentNumber', 'surname', 'givenNames', 'sex', 'dateOfBirth', 'dateOfExpiry'],
    },
  },
}
