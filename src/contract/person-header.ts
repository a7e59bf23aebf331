/**
 * Names the person that a page was opened for. Left open while another signed in, it is answered as if nobody had: it
 * neither shows nor sends anything in the other's name.
 */
export const personHeader = 'x-countercheck-person'
