import { Toaster } from 'sonner'

/** Where notices stand. Once in a page; load it lazily. */
export function Notices({ label }: { label: string }) {
  return (
    <Toaster
      style={{ fontFamily: 'inherit' }}
      position="bottom-center"
      containerAriaLabel={label}
      // Above the foot of a pane, where the button is that is pressed next.
      offset={{ bottom: 96 }}
      mobileOffset={{ bottom: 136 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex items-center gap-3 rounded-md border border-line bg-raised px-3.5 py-2.5 text-sm text-ink shadow-2 w-max max-w-[min(560px,calc(100vw-32px))] mx-auto inset-x-0',
          actionButton: 'min-h-7 rounded-sm border border-line-strong px-2.5 font-medium text-accent-text hover:bg-sunken',
        },
      }}
    />
  )
}
