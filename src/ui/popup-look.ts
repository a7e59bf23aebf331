/** What lies above the page: menus, lists, popovers. */
export const popupLook =
  'max-h-(--available-height) overflow-y-auto rounded-md border border-line bg-raised p-1 text-ink shadow-2 outline-none transition-opacity duration-(--base) data-ending-style:opacity-0 data-starting-style:opacity-0'
