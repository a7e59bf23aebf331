import packageFile from '../../package.json' with { type: 'json' }

/** Of this Countercheck. */
export const { version } = packageFile
