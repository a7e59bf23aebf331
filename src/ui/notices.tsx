import { Toaster } from 'sonner'

/** Where notices stand. Once in a page; load it lazily. */
export function Notices({ label }: { label: string }) {
  return (
    <Toaster
      position="bottom-center"
      containerAriaLabel={label}
      offset={{ bottom: 44 }}
      mobileOffset={{ bottom: 72 }}
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
