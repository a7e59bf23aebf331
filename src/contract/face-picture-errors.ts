import { errorsOf } from './errors-of.ts'

/** Why a picture of somebody is not looked at. */
export const facePictureErrors = errorsOf(
  'file.empty',
  'file.kind-unknown',
  'file.animated',
  'file.cut-short',
  'file.too-many-pixels',
  'file.too-large',
  'file.too-heavy',
  'faces.off',
)
