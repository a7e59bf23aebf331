/** A row of the remote API's reference under which any of several documents may be sent; the answer says which it was. */
export interface CombinedType {
  typeId: string
  /** Keys of the catalogue. */
  members: readonly string[]
}

const idCard = ['id-card-china']
const drivingLicence = ['driving-licence-china']
const vehicleLicence = ['vehicle-licence-china']

export const combinedTypes: readonly CombinedType[] = [
  { typeId: '101', members: idCard },
  { typeId: '102', members: drivingLicence },
  { typeId: '103', members: vehicleLicence },
  { typeId: '104', members: [...idCard, ...vehicleLicence, ...drivingLicence] },
]
