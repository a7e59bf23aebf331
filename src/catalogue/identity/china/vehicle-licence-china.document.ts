import { dateNotBefore } from '#domain/checks/date-not-before.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { cnPlate } from '#domain/numbers/cn-plate.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { vin } from '#domain/numbers/vin.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The vehicle licence of China (GA 37), its main page and its second page. */
export const vehicleLicenceChina = defineDocument({
  key: 'vehicle-licence-china',
  country: 'CHN',
  titles: ['中华人民共和国机动车行驶证', 'Vehicle License of the People’s Republic of China', '机动车行驶证副页', '机动车行驶证'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    plateNumber: { ...identityFields.documentNumber, kind: 'plate', labels: ['号牌号码', 'Plate No.'], required: true },
    vehicleType: { ...identityFields.conditions, kind: 'text', side: 'front', labels: ['车辆类型', 'Vehicle Type'] },
    useCharacter: { ...identityFields.conditions, kind: 'text', side: 'front', labels: ['使用性质', 'Use Character'] },
    vehicleModel: { ...identityFields.conditions, kind: 'text', side: 'front', labels: ['品牌型号', 'Model'] },
    vin: { ...identityFields.conditions, kind: 'document-number', side: 'front', labels: ['车辆识别代号', 'VIN'], checksum: vin },
    engineNumber: { ...identityFields.conditions, kind: 'document-number', side: 'front', labels: ['发动机号码', 'Engine No.'] },
    registrationDate: { ...identityFields.dateOfIssue, side: 'front', labels: ['注册日期', 'Register Date'] },
    dateOfIssue: { ...identityFields.dateOfIssue, side: 'front', labels: ['发证日期', 'Issue Date'] },
    fileNumber: { ...identityFields.serialNumber, side: 'back', labels: ['档案编号', 'File No.'] },
    approvedPassengers: {
      ...identityFields.conditions,
      kind: 'text',
      side: 'back',
      labels: ['核定载人数', 'Approved Passengers Capacity'],
    },
    totalMass: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['总质量', 'Gross Mass'] },
    curbWeight: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['整备质量', 'Unladen Mass'] },
    approvedLoad: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['核定载质量', 'Approved Load'] },
    overallDimensions: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['外廓尺寸', 'Overall Dimension'] },
    tractionMass: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['准牵引总质量', 'Traction Mass'] },
    mandatoryScrapDate: { ...identityFields.dateOfExpiry, side: 'back', labels: ['强制报废期止', '强制报废日期'] },
    inspectionRecord: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['检验记录', 'Inspection Record'], lines: 3 },
    fuelType: { ...identityFields.conditions, kind: 'text', side: 'back', labels: ['能源种类', '燃料种类'] },
    subPageCode: {
      ...identityFields.conditions,
      kind: 'document-number',
      side: 'back',
      labels: ['行驶证识别代码', '证芯编号'],
      code: ['Code128'],
    },
    ownerName: { ...identityFields.fullName, side: 'front', labels: ['所有人', 'Owner'], lines: 2, required: true },
    address: { ...identityFields.address, side: 'front', labels: ['住址', 'Address'], lines: 2 },
  },
  otherLabels: ['备注', '副页'],
  codes: ['Code128'],
  checks: [
    numberFits(cnPlate, 'plateNumber'),
    numberFits(vin, 'vin'),
    numberFits(numberForms.cnLicenceFile, 'fileNumber'),
    numberFits(numberForms.cnVehicleSubPage, 'subPageCode'),
    dateNotInFuture('registrationDate', 'dateOfIssue'),
    dateNotBefore('registrationDate', 'dateOfIssue'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '6',
      answersAs: '6',
      side: 'front',
      items: [
        { desc: 'Plate No.', aliases: ['号牌号码'], from: ['plateNumber'] },
        { desc: 'Vehicle Type', aliases: ['车辆类型'], from: ['vehicleType'] },
        { desc: 'Owner', aliases: ['所有人'], from: ['ownerName'] },
        { desc: 'Address', aliases: ['住址'], from: ['address'] },
        { desc: 'Model', aliases: ['品牌型号'], from: ['vehicleModel'] },
        { desc: 'VIN', aliases: ['车辆识别代号'], from: ['vin'] },
        { desc: 'Engine No.', aliases: ['发动机号码'], from: ['engineNumber'] },
        { desc: 'Register Date', aliases: ['注册日期'], from: ['registrationDate'] },
        { desc: 'Issue Date', aliases: ['发证日期'], from: ['dateOfIssue'] },
        { desc: 'Use Character', aliases: ['使用性质'], from: ['useCharacter'] },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '30',
      answersAs: '30',
      side: 'back',
      items: [
        { desc: 'Plate No.', aliases: ['号牌号码'], from: ['plateNumber'] },
        { desc: 'File No.', aliases: ['档案编号'], from: ['fileNumber'] },
        { desc: 'Approved Passengers Capacity', aliases: ['核定载人数'], from: ['approvedPassengers'] },
        { desc: 'Mass', aliases: ['总质量'], from: ['totalMass'] },
        { desc: 'Equipment Weight', aliases: ['整备质量'], from: ['curbWeight'] },
        { desc: 'Overall Size', aliases: ['外廓尺寸'], from: ['overallDimensions'] },
        { desc: 'Driving license identification code', aliases: ['行驶证识别代码'], from: ['subPageCode'] },
        { desc: 'Approval Mass', aliases: ['核定载质量'], from: ['approvedLoad'] },
        { desc: 'Traction Mass', aliases: ['准牵引总质量'], from: ['tractionMass'] },
        { desc: 'Inspection Record', aliases: ['检验记录'], from: ['inspectionRecord'] },
        { desc: 'Mandatory abolition', aliases: ['强制报废期止'], from: ['mandatoryScrapDate'] },
        { desc: 'Fuel type', from: ['fuelType'] },
      ],
    },
  ],
})
