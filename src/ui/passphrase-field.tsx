import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { Labelled, type LabelledProps } from './labelled.tsx'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface PassphraseFieldProps extends Omit<TextInputProps, 'type' | 'isMono'>, Omit<LabelledProps, 'children'> {
  showLabel: string
  hideLabel: string
}

/** A passphrase: hidden until it is asked for. Pasting and password managers work. */
export function PassphraseField({ label, hint, problem = null, showLabel, hideLabel, className, ...rest }: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <Labelled label={label} {...(hint !== undefined && { hint })} problem={problem}>
      {(ids) => (
        <span className="relative block">
          <TextInput {...ids} {...rest} type={isShown ? 'text' : 'password'} className={cx('pr-11', className)} />
          <IconButton
            label={isShown ? hideLabel : showLabel}
            icon={<Icon size={18} strokeWidth={1.6} aria-hidden />}
            onClick={() => setShown(!isShown)}
            className="absolute! top-1/2 right-1.5 -translate-y-1/2 max-tab:right-0"
          />
        </span>
      )}
    </Labelled>
  )
}
