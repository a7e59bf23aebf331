/** The value of an expiry that never comes. */
export const noExpiry = 'no expiry'
